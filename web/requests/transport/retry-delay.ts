import { backOffMs } from '../../../shared/back-off.ts'
import { ApiError } from './api-error.ts'

const BACK_OFF = { firstMs: 1_500, longestMs: 60_000, jitter: [0.75, 1.25] } as const
/** A server that asks for hours is still called once in a while: it may be back. */
const LONGEST_WAIT_MS = 300_000

/**
 * How long to wait after this many failures (from 0): as long as the server asked for, or else longer each time. With
 * jitter.
 */
export function retryDelay(failures: number, error: unknown, random: () => number): number {
  const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0
  return backOffMs(failures, BACK_OFF, random(), Math.min(asked, LONGEST_WAIT_MS))
}
