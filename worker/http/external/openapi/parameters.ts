import type { OpenAPIV3_1 } from 'openapi-types'
import * as z from 'zod/mini'

type Parameter = OpenAPIV3_1.ParameterObject

/** The parameters of a query, from the schema that checks it. */
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

/** A parameter that may be repeated is one value or a list: in OpenAPI, a list. */
function listOf(property: z.core.JSONSchema._JSONSchema): z.core.JSONSchema._JSONSchema {
  if (typeof property === 'boolean') return property
  return property.anyOf?.find(({ type }) => type === 'array') ?? property
}

/** A part of the path. */
export function describePart(name: string, description: string, example: string): Parameter {
  return { in: 'path', name, required: true, description, schema: { type: 'string' }, example }
}

/** The Space that a path names, in two segments. */
export const SPACE_ID: Parameter[] = [
  describePart('owner', 'The account that the Space belongs to: the first half of its id.', 'ada'),
  describePart('name', 'The name of the Space: the second half of its id.', 'weather-bot'),
]
