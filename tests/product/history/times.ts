export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** When somebody looked: once a minute since the watch began. All times are epoch milliseconds, on whole seconds. */
export interface Watch {
  since: number
  now: number
}

/** A part of the past. */
export interface Span {
  from: number
  to: number
}

export const iso = (at: number) => new Date(at).toISOString()

export const midnightOf = (at: number) => at - (at % DAY_MS)

/** The first look at this time or later. */
export function lookAfter(at: number, { since }: Watch): number {
  return since + Math.ceil((at - since) / MINUTE_MS) * MINUTE_MS
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}
