import { ApiError } from './api-error.ts'

const FIRST_MS = 1_500
const LONGEST_MS = 60_000
/** A server that asks for hours is asked once in a while all the same: it may be back. */
const LONGEST_WAIT_MS = 300_000

/** How long to wait after so many failures (from 0): as long as was asked for, else longer each time. With jitter. */
export function retryDelay(failures: number, error: unknown, random: () => number): number {
  const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0
  const own = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.75 + random() / 2)
  return Math.max(own, Math.min(asked, LONGEST_WAIT_MS))
}
