import type * as z from 'zod/mini'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** Adds a description to each field of a schema by its path; the empty path is the schema itself. */
export function describeFields(
  schema: JsonSchema,
  descriptions: Readonly<Record<string, string>>,
  path = '',
): JsonSchema {
  const description = descriptions[path]
  return { ...describeParts(schema, descriptions, path), ...(description !== undefined && { description }) }
}

/** List items and alternatives (`anyOf`) have the path of the field itself. */
function describeParts(
  schema: JsonSchema,
  descriptions: Readonly<Record<string, string>>,
  path: string,
): JsonSchema {
  const { properties, items, anyOf } = schema
  const inside = (part: JsonSchema) => describeParts(part, descriptions, path)
  return {
    ...schema,
    ...(properties && { properties: describeProperties(properties, descriptions, path) }),
    ...(isSchema(items) && { items: inside(items) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
  }
}

function describeProperties(
  properties: NonNullable<JsonSchema['properties']>,
  descriptions: Readonly<Record<string, string>>,
  path: string,
) {
  const described = Object.entries(properties).map(([name, property]) => {
    const field = path === '' ? name : `${path}.${name}`
    return [name, isSchema(property) ? describeFields(property, descriptions, field) : property]
  })
  return Object.fromEntries(described)
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
