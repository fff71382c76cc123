import type { AccountError } from '../../../shared/model/account.ts'
import type { RateLimit } from '../../hub/transport/rate-limit.ts'

const REFRESH_MS = 15_000
const BUDGET_MS_PER_CALL = 3_000
const LOW_SHARE = 0.1
const LOW_REFRESH_MS = 60_000

/**
 * How long to wait between two refreshes. 15 s, or longer if that would spend more than a tenth of the
 * Hub's 1,000 calls in 5 minutes for a token: one call every 3 s is that tenth.
 */
export function refreshIntervalMs(callsPerRefreshOfOneToken: number): number {
  return Math.max(REFRESH_MS, callsPerRefreshOfOneToken * BUDGET_MS_PER_CALL)
}

/**
 * Remembers what the Hub says of each token's budget, so that we slow down before it refuses us.
 * All times are epoch milliseconds.
 */
export function createPace() {
  const lowUntil = new Map<string | null, number>()
  const latest = new Map<string | null, RateLimit>()
  const refusedUntil = new Map<string | null, number>()
  const isLow = (token: string | null) => (lowUntil.get(token) ?? 0) > Date.now()

  return {
    /** Takes what an answer says of the budget. */
    note(token: string | null, limit: RateLimit): void {
      const { bucket, remaining, resetSeconds, quota } = limit
      if (bucket !== 'api') return
      latest.set(token, limit)
      // A budget whose size the Hub does not state is not known to be low.
      const isKnownLow = quota !== null && remaining < quota * LOW_SHARE
      if (isKnownLow) lowUntil.set(token, Date.now() + resetSeconds * 1000)
      else lowUntil.delete(token)
    },

    /** Takes a refusal: nothing is to be asked with this token before that time. */
    refuse(token: string | null, retryAfterSeconds: number): void {
      refusedUntil.set(token, Date.now() + retryAfterSeconds * 1000)
    },

    /** Seconds until the Hub may be asked again with this token; 0 where it may be now. */
    secondsRefused(token: string | null): number {
      return Math.max(0, Math.ceil(((refusedUntil.get(token) ?? 0) - Date.now()) / 1000))
    },

    /** How long to wait between two listings with this token that nobody forces. */
    pauseMs: (token: string | null) => (isLow(token) ? LOW_REFRESH_MS : 0),

    /** What the last answer said of a token's budget; null where none did. */
    stateOf(token: string | null) {
      const limit = latest.get(token)
      if (!limit) return null
      const { remaining, resetSeconds, quota } = limit
      return { remaining, resetSeconds, quota }
    },

    /** The warning for a token whose budget runs low; null if it does not. */
    warning(token: string | null): AccountError | null {
      if (!isLow(token)) return null
      const seconds = Math.ceil(((lowUntil.get(token) ?? 0) - Date.now()) / 1000)
      const message = `The Hub’s rate limit is nearly used up: refreshed less often for ${seconds} s.`
      return { code: 'hub_rate_limited', message }
    },
  }
}

export type Pace = ReturnType<typeof createPace>
