import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { Page } from './proxy-pages.ts'

interface Scope {
  /** Paths with their query; all by default. */
  path?: RegExp
  method?: string
  /** How many requests it lasts for. */
  times?: number
}

/** What a proxy does to requests in its scope. */
export type Behaviour = Scope &
  (
    | ({ kind: 'page' } & Page)
    | { kind: 'sever' }
    | { kind: 'hang' }
    /** The product gets the request, and the answer is lost. */
    | { kind: 'sever-after' }
    | { kind: 'request-headers'; headers: Record<string, string> }
    | { kind: 'response-headers'; headers: Record<string, string | null> }
    | { kind: 'gzip' }
  )

export function mergeHeaders(behaviours: Behaviour[], kind: 'request-headers' | 'response-headers') {
  const merged: Record<string, string | null> = {}
  for (const one of behaviours) if (one.kind === kind && 'headers' in one) Object.assign(merged, one.headers)
  return merged
}

/** null removes a header. */
export function withChanges(
  plain: IncomingHttpHeaders,
  changes: Record<string, string | null>,
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...plain }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete headers[name.toLowerCase()]
    else headers[name.toLowerCase()] = value
  }
  return headers
}

export function pick<Kind extends Behaviour['kind']>(behaviours: Behaviour[], kind: Kind) {
  return behaviours.find((one) => one.kind === kind)
}
