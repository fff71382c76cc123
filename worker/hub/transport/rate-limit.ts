const LONGEST_SECONDS = 60 * 60

/** What the Hub says of a token's budget: calls left, seconds until it is full again, its size. */
export interface RateLimit {
  /** The Hub counts some routes apart: whoami is `sensitive`, and stricter than `api`. */
  bucket: string
  remaining: number
  resetSeconds: number
  /** Null if the Hub did not say. */
  quota: number | null
}

/**
 * Reads `RateLimit: "api";r=437;t=212` and `RateLimit-Policy: "fixed window";"api";q=500;w=300`, which the
 * Hub sends with every answer (Hub docs, rate-limits.md); null where they are missing.
 */
export function parseRateLimit(headers: Headers): RateLimit | null {
  const [item] = itemsOf(headers.get('RateLimit'))
  const remaining = parameter(item, 'r')
  const resetSeconds = parameter(item, 't')
  if (item === undefined || remaining === null || resetSeconds === null) return null
  const bucket = nameOf(item) ?? 'api'
  const policies = itemsOf(headers.get('RateLimit-Policy'))
  const policy =
    policies.find((one) => one.includes(`"${bucket}"`)) ?? (policies.length === 1 ? policies[0] : undefined)
  const quota = parameter(policy, 'q')
  return { bucket, remaining, resetSeconds: Math.min(resetSeconds, LONGEST_SECONDS), quota }
}

/**
 * How long to wait after a 429: what `Retry-After` says; else until the window ends, if that is what is used up (a 429 may come of
 * another limit); else a minute. Never longer than an hour: the Hub's windows are minutes, and a mistake of it must not lock anybody out.
 */
export function retryAfterSeconds(headers: Headers, now = Date.now()): number {
  const limit = parseRateLimit(headers)
  const untilReset = limit?.remaining === 0 ? limit.resetSeconds + 1 : null
  return Math.min(statedRetryAfter(headers, now) ?? untilReset ?? 60, LONGEST_SECONDS)
}

/** The seconds of a `Retry-After`, which may also be a date, an hour at most; null if there is none. */
export function statedRetryAfter(headers: Headers, now = Date.now()): number | null {
  const stated = headers.get('Retry-After')?.trim() ?? ''
  const seconds = /^\d+(?:\.\d+)?$/.test(stated) ? Number(stated) : secondsUntil(stated, now)
  return seconds === null ? null : Math.min(Math.max(0, Math.ceil(seconds)), LONGEST_SECONDS)
}

/** Null if it is not an HTTP date: `Date.parse` takes `-5` for one. */
function secondsUntil(text: string, now: number): number | null {
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : (date - now) / 1000
}

/** The items of a header that may be a list. */
function itemsOf(header: string | null): string[] {
  return (header ?? '').split(',').filter((item) => item.trim() !== '')
}

function nameOf(item: string): string | undefined {
  return /^\s*"([^"]*)"/.exec(item)?.[1]
}

function parameter(item: string | undefined, name: string): number | null {
  const digits = item?.match(new RegExp(`;\\s*${name}\\s*=\\s*"?(\\d+)(?:\\.\\d+)?"?\\s*(?:;|$)`))?.[1]
  return digits === undefined ? null : Number(digits)
}
