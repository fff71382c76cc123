import type { OpenAPIV3_1 } from 'openapi-types'
import * as z from 'zod/mini'
import { MAX_KEY_CHARACTERS } from '../../middleware/idempotency-key.ts'

type Parameter = OpenAPIV3_1.ParameterObject

/** Converts the schema of a query to OpenAPI parameters. */
export function describeQuery<Shape extends z.core.$ZodLooseShape>(
  query: z.ZodMiniObject<Shape>,
  descriptions: Readonly<Record<keyof Shape & string, string>>,
): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  const texts = new Map<string, string>(Object.entries(descriptions))
  return Object.entries(properties).map(([name, property]) => ({
    in: 'query',
    name,
    description: texts.get(name) ?? '',
    ...(required.includes(name) && { required: true }),
    // OpenAPI 3.1's schemas are JSON Schema 2020-12, which is what zod writes; only the types differ.
    schema: listOf(property) as NonNullable<Parameter['schema']>,
  }))
}

/** Our schema of a repeatable parameter is one value or a list; in OpenAPI it is a list. */
function listOf(property: z.core.JSONSchema._JSONSchema): z.core.JSONSchema._JSONSchema {
  if (typeof property === 'boolean') return property
  return property.anyOf?.find(({ type }) => type === 'array') ?? property
}

export function describePathParameter(name: string, description: string, example: string): Parameter {
  return { in: 'path', name, required: true, description, schema: { type: 'string' }, example }
}

/** The id of a Space, as two path segments. */
export const SPACE_ID: Parameter[] = [
  describePathParameter('owner', 'The account that the Space belongs to: the first half of its id.', 'ada'),
  describePathParameter('name', 'The name of the Space: the second half of its id.', 'weather-bot'),
]

export const IDEMPOTENCY_KEY: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'A random string. For one minute, requests with the same key, Space and action run once and get the same answer.',
  schema: { type: 'string', maxLength: MAX_KEY_CHARACTERS },
}
