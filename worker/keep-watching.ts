import { parseConfig } from './config/config.ts'
import type { Env } from './env.ts'
import { createFleetClient } from './fleet/client.ts'
import { logFleetFailure } from './log-lines.ts'
import { withRequestId } from './request-id.ts'

/**
 * Makes sure that the Fleet's next look is due, in case its alarm was lost. Called by the cron trigger; a failure is only logged,
 * because the next call is in 15 minutes.
 */
export function keepWatching(env: Env): Promise<void> {
  const requestId = crypto.randomUUID()
  const fleet = createFleetClient(env, { problems: parseConfig(env).problemCodes, requestId })
  return withRequestId(requestId, () =>
    fleet.keepWatching().catch((error: unknown) => logFleetFailure('keep-watching', error)),
  )
}
