import type { AccountConfig } from '../../config/hub-config.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { Pace } from './pace.ts'

/** Throws `hub_rate_limited` while the Hub has asked us not to use this account's token. */
export function refuseWhileUsedUp(
  pace: Pick<Pace, 'secondsRefused'>,
  { username, token }: AccountConfig,
): void {
  const retryAfterSeconds = pace.secondsRefused(token)
  if (retryAfterSeconds === 0) return
  const message = `The Hub's rate limit for ${username} is used up.`
  throw new HubError('hub_rate_limited', message, { transient: true, retryAfterSeconds })
}
