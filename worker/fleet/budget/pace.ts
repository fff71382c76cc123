import type { AccountError } from '../../../shared/model/account.ts'
import type { RateLimit } from '../../hub/transport/rate-limit.ts'

const REFRESH_MS = 20_000
const BUDGET_MS_PER_CALL = 3_000
const LOW_SHARE = 0.1
const LOW_REFRESH_MS = 60_000

/**
 * How long to wait between two refreshes: 20 s, or longer if that would use more than a tenth of a token's 1,000 calls in 5
 * minutes, which is one call every 3 s.
 */
export function refreshIntervalMs(callsPerRefreshOfOneToken: number): number {
  return Math.max(REFRESH_MS, callsPerRefreshOfOneToken * BUDGET_MS_PER_CALL)
}

/**
 * Tracks each token's rate limit, so that we slow down before the Hub rejects us.
 * All times are epoch milliseconds.
 */
export function createPace() {
  const lowUntil = new Map<string | null, number>()
  const latest = new Map<string | null, RateLimit>()
  const refusedUntil = new Map<string | null, number>()
  const isLow = (token: string | null) => (lowUntil.get(token) ?? 0) > Date.now()

  return {
    /** Records the rate limit that an answer states. */
    note(token: string | null, limit: RateLimit): void {
      const { bucket, remaining, resetSeconds, quota } = limit
      if (bucket !== 'api') return
      latest.set(token, limit)
      // Without a quota, it is not known whether little is left.
      const isKnownLow = quota !== null && remaining < quota * LOW_SHARE
      if (isKnownLow) lowUntil.set(token, Date.now() + resetSeconds * 1000)
      else lowUntil.delete(token)
    },

    /** Records a rejection: this token must not be used until then. */
    refuse(token: string | null, retryAfterSeconds: number): void {
      refusedUntil.set(token, Date.now() + retryAfterSeconds * 1000)
    },

    /** Seconds until this token may be used again; 0 if it may be used now. */
    secondsRefused(token: string | null): number {
      return Math.max(0, Math.ceil(((refusedUntil.get(token) ?? 0) - Date.now()) / 1000))
    },

    /** How long to wait between two unforced listings with this token. */
    pauseMs: (token: string | null) => (isLow(token) ? LOW_REFRESH_MS : 0),

    /** The last rate limit stated for a token; null if there was none. */
    stateOf(token: string | null) {
      const limit = latest.get(token)
      if (!limit) return null
      const { remaining, resetSeconds, quota } = limit
      return { remaining, resetSeconds, quota }
    },

    /** The warning for a token whose rate limit is nearly used up; null if it is not. */
    warning(token: string | null): AccountError | null {
      if (!isLow(token)) return null
      const seconds = Math.ceil(((lowUntil.get(token) ?? 0) - Date.now()) / 1000)
      const message = `The Hub’s rate limit is nearly used up: refreshing less often for ${seconds} s.`
      return { code: 'hub_rate_limited', message }
    },
  }
}

export type Pace = ReturnType<typeof createPace>
