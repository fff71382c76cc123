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
  /** The name of the body's schema, and an example. */
  body?: { schema: keyof typeof DESCRIPTIONS; example: unknown }
  /** The name of the answer's schema. */
  answer: keyof typeof DESCRIPTIONS
  example?: unknown
  /** Named examples, instead of a single one. */
  examples?: Record<string, { value: unknown }>
  /** An example for each other content type of the answer, which is text. */
  otherAnswers?: Record<string, string>
  /** In addition to those of every endpoint. */
  failures: ExternalError[]
}

/** Describes an endpoint for the OpenAPI document. Requests pass through unchanged. */
export function describeEndpoint(endpoint: Endpoint): MiddlewareHandler<AppEnv> {
  const {
    answer,
    example,
    examples,
    otherAnswers = {},
    failures,
    tag,
    parameters = [],
    body,
    ...words
  } = endpoint
  const schema = { $ref: `#/components/schemas/${answer}` }
  const others = Object.entries(otherAnswers).map(([type, text]) => {
    return [type, { schema: { type: 'string' as const }, example: text }] as const
  })
  const content = {
    'application/json': { schema, ...(examples ? { examples } : { example }) },
    ...Object.fromEntries(others),
  }
  return describeRoute({
    ...words,
    tags: [tag],
    parameters,
    ...(body && { requestBody: describeBody(body) }),
    responses: {
      200: { description: words.summary, content },
      ...describeFailures([...COMMON, ...failures]),
    },
  })
}

function describeBody({ schema, example }: NonNullable<Endpoint['body']>): OpenAPIV3_1.RequestBodyObject {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } }
  return { required: true, content }
}
