/** How the waits between tries grow. */
export interface BackOff {
  firstMs: number
  longestMs: number
  /** Between which shares of the full wait chance decides, so that many do not come back at once. */
  jitter?: readonly [least: number, most: number]
}

/**
 * How long to wait after so many failures in a row (from 0): doubling, with `chance` from 0 to 1, and never less than
 * `atLeastMs`, which may be what a `Retry-After` asked for.
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
