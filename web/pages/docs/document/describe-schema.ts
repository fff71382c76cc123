import type { SchemaNode } from './openapi.ts'

/** A schema's type in a few words: `string`, `array of Space`, `number or null`. */
export function typeOf(schema: SchemaNode): string {
  if (schema.$ref) return refName(schema.$ref)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return unique(choices.map(typeOf)).join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === undefined) return schema.properties ? 'object' : schema.enum ? 'one of' : 'any'
  return unique([schema.type].flat().map((type) => nameOf(type, schema))).join(' or ')
}

/** Further constraints on a value, such as its format or length. */
export function limitsOf({ format, minimum, maximum, minLength, maxLength }: SchemaNode): string[] {
  return [format, range(minimum, maximum, ''), range(minLength, maxLength, ' characters')].filter(
    (limit) => limit !== undefined,
  )
}

/** The allowed values; empty if any value is allowed. */
export function wordsOf(schema: SchemaNode): string[] {
  const nested = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])]
  return unique([...(schema.enum ?? []).map(String), ...nested.flatMap(wordsOf)])
}

/** The schema whose properties can be expanded: the object itself, the items of an array, or one of several alternatives. */
export function objectOf(schema: SchemaNode): SchemaNode | null {
  if (schema.properties) return schema
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return inner.flatMap((candidate) => (candidate && objectOf(candidate)) ?? [])[0] ?? null
}

/** The component that a schema, its items or one of its alternatives refers to. */
export function refOf(schema: SchemaNode): string | null {
  if (schema.$ref) return refName(schema.$ref)
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return inner.flatMap((candidate) => (candidate && refOf(candidate)) ?? [])[0] ?? null
}

function nameOf(type: string, { items }: SchemaNode): string {
  return type === 'array' && items ? `array of ${typeOf(items)}` : type
}

function refName(ref: string): string {
  return decodeURIComponent(ref.slice(ref.lastIndexOf('/') + 1))
}

function range(low: number | undefined, high: number | undefined, unit: string): string | undefined {
  // zod limits every integer to the safe range of a double, which is of no interest to a reader.
  const least = low === undefined || low <= Number.MIN_SAFE_INTEGER ? null : low
  const most = high === undefined || high >= Number.MAX_SAFE_INTEGER ? null : high
  if (least === null && most === null) return undefined
  if (most === null) return `≥ ${least}${unit}`
  return least === null ? `≤ ${most}${unit}` : `${least}–${most}${unit}`
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)]
}
