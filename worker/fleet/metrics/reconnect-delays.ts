import { backOffMs } from '../../../shared/back-off.ts'

const FAST = { firstMs: 500, longestMs: 30_000 }
const LONGEST_SLOW_MS = 5 * 60_000

/** How long to wait after this many consecutive failures (from 0): 0.5 s, doubling to 30 s, with jitter of up to half. */
export function fastBackOffMs(failures: number, { random = Math.random, atLeastMs = 0 } = {}): number {
  return backOffMs(failures, FAST, random(), Math.max(FAST.firstMs, atLeastMs))
}

/** The same if an early retry is pointless: doubling from `firstMs` to 5 minutes. */
export function slowBackOffMs(firstMs: number, failures: number): number {
  return backOffMs(failures, { firstMs, longestMs: LONGEST_SLOW_MS, jitter: [1, 1] }, 0)
}
