import { examplesOf, type Operation } from '../document/operations.ts'

/** A request, independent of any language. */
export interface ExampleRequest {
  method: string
  url: string
  /** JSON; null if nothing is sent. */
  body: string | null
  /** Whether it needs the API key. */
  needsKey: boolean
}

export interface ExampleOptions {
  /** The origin of the API: scheme, host and port. */
  origin: string
  /** Parameter values by name, instead of the document's own examples. */
  values?: Record<string, string>
}

/** Fills in the path, and the query parameters that are required or given. */
export function toRequest(operation: Operation, { origin, values = {} }: ExampleOptions): ExampleRequest {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? exampleValue(operation, name)),
  )
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .filter(({ name, required }) => required || values[name] !== undefined)
    .map(({ name }) => [name, values[name] ?? exampleValue(operation, name)])
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : ''
  const [example] = examplesOf(operation.body)
  const body = example === undefined ? null : JSON.stringify(example.value)
  return { method: operation.method, url: `${origin}${path}${search}`, body, needsKey: !operation.isOpen }
}

/** The document's example for a parameter, or else its name. */
function exampleValue(operation: Operation, name: string): string {
  const parameter = operation.parameters.find((candidate) => candidate.name === name)
  const own = parameter?.example ?? parameter?.schema?.example
  if (own !== undefined) return String(own)
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  const [example] = examplesOf(success?.media ?? null)
  return findText(example?.value, name) ?? name
}

function findText(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, child] of Object.entries(value)) {
    const found = key === name && typeof child === 'string' ? child : findText(child, name)
    if (found !== null) return found
  }
  return null
}
