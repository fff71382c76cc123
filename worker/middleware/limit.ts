import { AppError } from '../errors.ts'

/** The period of both rate limits in wrangler.jsonc. The binding does not tell how much of it is left. */
const PERIOD_SECONDS = 60

/** Counts one call against a limit of wrangler.jsonc. Throws `rate_limited`. */
export async function countAgainst(limit: RateLimit, key: string): Promise<void> {
  const { success } = await limit.limit({ key })
  if (success) return
  throw new AppError('rate_limited', 'Too many tries. Wait a minute, then try again.', {
    retryAfterSeconds: PERIOD_SECONDS,
  })
}
