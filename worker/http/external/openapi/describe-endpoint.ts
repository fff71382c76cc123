import type { MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { AppEnv } from '../../../app-env.ts'
import type { DESCRIPTIONS } from './descriptions.ts'
import { COMMON, describeFailures, type ExternalError } from './failures.ts'
import type { Tag } from './tags.ts'

interface Endpoint {
  operationId: string
  tag: Tag
  summary: string
  description: string
  parameters?: OpenAPIV3_1.ParameterObject[]
  /** The name of the answer's schema. */
  answer: keyof typeof DESCRIPTIONS
  example?: unknown
  /** Named examples, instead of a single one. */
  examples?: Record<string, { value: unknown }>
  /** In addition to those of every endpoint. */
  failures: ExternalError[]
}

/** Describes an endpoint for the OpenAPI document. Requests pass through unchanged. */
export function describeEndpoint(endpoint: Endpoint): MiddlewareHandler<AppEnv> {
  const { answer, example, examples, failures, tag, parameters = [], ...words } = endpoint
  const schema = { $ref: `#/components/schemas/${answer}` }
  const content = { 'application/json': { schema, ...(examples ? { examples } : { example }) } }
  return describeRoute({
    ...words,
    tags: [tag],
    parameters,
    responses: {
      200: { description: words.summary, content },
      ...describeFailures([...COMMON, ...failures]),
    },
  })
}
