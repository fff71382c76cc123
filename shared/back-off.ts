/** How the delay between attempts grows. */
export interface BackOff {
  firstMs: number
  longestMs: number
  /** The delay is a random share of the full one between these, so that clients do not all return at once. */
  jitter?: readonly [least: number, most: number]
}

/**
 * How long to wait after this many consecutive failures (from 0). Doubles each time; `chance` is a random number from 0 to 1;
 * never less than `atLeastMs`, for example the value of a `Retry-After`.
 */
export function backOffMs(
  failures: number,
  { firstMs, longestMs, jitter: [least, most] = [0.5, 1] }: BackOff,
  chance: number,
  atLeastMs = 0,
): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** failures)
  return Math.max(atLeastMs, fullMs * (least + (most - least) * chance))
}
