import { AppError } from '../../errors.ts'
import { logStoreFailure } from '../../log-lines.ts'

/** The period of every rate limit in wrangler.jsonc. The binding does not report how much of it is left. */
const PERIOD_SECONDS = 60

/** Counts one call against a rate limit of wrangler.jsonc. Throws `rate_limited`. */
export async function countAgainst(limit: RateLimit, key: string): Promise<void> {
  if (await hasRoom(limit, key)) return
  throw new AppError('rate_limited', 'Too many requests. Wait a minute, then try again.', {
    retryAfterSeconds: PERIOD_SECONDS,
  })
}

/** A failing rate limiter lets every call through: it must not lock the owner out (docs/decisions/0012). */
async function hasRoom(limit: RateLimit, key: string): Promise<boolean> {
  try {
    return (await limit.limit({ key })).success
  } catch (error) {
    logStoreFailure('count', error)
    return true
  }
}
