import { type Fault, type FaultOf, pickFault } from './fault.ts'
import { editJson } from './json-path.ts'

const DEFAULT_MISSING = [
  ...['author', 'cardData', 'lastModified', 'likes', 'tags', 'hardware', 'replicas', 'domains'],
  ...['cpu_millicores', 'memory_total_bytes', 'gpus', 'replica'],
]
const DEFAULT_WRONG = ['likes', 'gcTimeout', 'cpu_usage_pct']

const REWRITING: ReadonlySet<Fault['kind']> = new Set([
  'unknown-stage',
  'missing-fields',
  'wrong-types',
  'json-at',
])

export function rewrites({ kind }: Fault): boolean {
  return REWRITING.has(kind)
}

/** The same value with an unknown stage, missing fields, words for numbers, or JSON in any place. */
export function rewriteValue(value: unknown, faults: Fault[]): unknown {
  const edits = faults.filter((fault): fault is FaultOf<'json-at'> => fault.kind === 'json-at')
  return edits.reduce(applyEdit, rewriteFields(value, faults))
}

/** `of` names the element of a list by its id; an answer that is not a list is itself the element. */
function applyEdit(value: unknown, { path, value: put, op, of }: FaultOf<'json-at'>): unknown {
  if (of === undefined || !Array.isArray(value)) return editJson(value, { path, value: put, op })
  return value.map((item) => (item?.id === of ? editJson(item, { path, value: put, op }) : item))
}

function rewriteFields(value: unknown, faults: Fault[]): unknown {
  const stage = pickFault(faults, 'unknown-stage')
  const missing = pickFault(faults, 'missing-fields')
  const wrong = pickFault(faults, 'wrong-types')
  if (!stage && !missing && !wrong) return value

  const dropped = new Set(missing ? (missing.fields ?? DEFAULT_MISSING) : [])
  const spoilt = new Set(wrong ? (wrong.fields ?? DEFAULT_WRONG) : [])

  return walk(value, (object) => {
    for (const key of Object.keys(object)) {
      if (dropped.has(key)) delete object[key]
      else if (spoilt.has(key)) object[key] = 'a lot'
    }
    // Domains have a different kind of stage.
    if (stage && 'stage' in object && !('domain' in object)) object.stage = stage.stage ?? 'TELEPORTING'
  })
}

function walk(value: unknown, change: (object: Record<string, unknown>) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change))
  if (typeof value !== 'object' || value === null) return value

  const copy: Record<string, unknown> = { ...value }
  change(copy)
  for (const [key, inner] of Object.entries(copy)) copy[key] = walk(inner, change)
  return copy
}
