const LONGEST_SECONDS = 60 * 60

/** A token's rate limit, as the Hub states it. */
export interface RateLimit {
  /** The Hub limits some routes separately: whoami is `sensitive`, which is stricter than `api`. */
  bucket: string
  remaining: number
  /** Until `remaining` is full again. */
  resetSeconds: number
  /** Null if the Hub did not say. */
  quota: number | null
}

/**
 * Reads `RateLimit: "api";r=437;t=212` and `RateLimit-Policy: "fixed window";"api";q=500;w=300`, which the Hub sends with every
 * answer (Hub docs, rate-limits.md); null if they are missing.
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
 * How long to wait after a 429: the value of `Retry-After`; else until the window ends, if its limit is used up (another limit
 * may have caused the 429); else a minute. At most an hour: the Hub's windows last minutes, and a wrong header must not lock
 * anybody out.
 */
export function retryAfterSeconds(headers: Headers, now = Date.now()): number {
  const limit = parseRateLimit(headers)
  const untilReset = limit?.remaining === 0 ? limit.resetSeconds + 1 : null
  return Math.min(statedRetryAfter(headers, now) ?? untilReset ?? 60, LONGEST_SECONDS)
}

/** The value of `Retry-After`, which may also be a date, in seconds; an hour at most. Null if there is none. */
export function statedRetryAfter(headers: Headers, now = Date.now()): number | null {
  const stated = headers.get('Retry-After')?.trim() ?? ''
  const seconds = /^\d+(?:\.\d+)?$/.test(stated) ? Number(stated) : secondsUntil(stated, now)
  return seconds === null ? null : Math.min(Math.max(0, Math.ceil(seconds)), LONGEST_SECONDS)
}

/** Null if it is not an HTTP date: `Date.parse` accepts `-5`. */
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
