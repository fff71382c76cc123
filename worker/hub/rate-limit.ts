const LONGEST_SECONDS = 60 * 60

/** What the Hub says of a token's budget: calls left, seconds until it is full again, its size. */
export interface RateLimit {
  /** The Hub counts some routes apart: whoami is `sensitive`, and stricter than `api`. */
  bucket: string
  remaining: number
  resetSeconds: number
  quota: number
}

/**
 * Reads `RateLimit: "api";r=437;t=212` and `RateLimit-Policy: "fixed window";"api";q=500;w=300`, which the
 * Hub sends with every answer (Hub docs, rate-limits.md); null where they are missing.
 */
export function parseRateLimit(headers: Headers): RateLimit | null {
  const remaining = parameter(headers.get('RateLimit'), 'r')
  const resetSeconds = parameter(headers.get('RateLimit'), 't')
  const quota = parameter(headers.get('RateLimit-Policy'), 'q')
  if (remaining === null || resetSeconds === null) return null
  const bucket = /^\s*"([^"]*)"/.exec(headers.get('RateLimit') ?? '')?.[1] ?? 'api'
  return { bucket, remaining, resetSeconds, quota: quota ?? Number.POSITIVE_INFINITY }
}

/**
 * How long to wait after a 429: what `Retry-After` says, else until the window ends, else a minute. Never
 * longer than an hour: the Hub's windows are minutes, and nobody is to be locked out by a slip.
 */
export function retryAfterSeconds(headers: Headers, now = Date.now()): number {
  const limit = parseRateLimit(headers)
  const seconds = statedRetryAfter(headers, now) ?? (limit ? limit.resetSeconds + 1 : 60)
  return Math.min(seconds, LONGEST_SECONDS)
}

/** The seconds of a `Retry-After`, which may also be a date; null where there is none. */
export function statedRetryAfter(headers: Headers, now = Date.now()): number | null {
  const stated = headers.get('Retry-After')
  if (stated === null) return null
  if (/^\d+$/.test(stated)) return Number(stated)
  const date = Date.parse(stated)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}

function parameter(header: string | null, name: string): number | null {
  const match = header?.match(new RegExp(`;\\s*${name}=(\\d+)`))
  return match?.[1] === undefined ? null : Number(match[1])
}
