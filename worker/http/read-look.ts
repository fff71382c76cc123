import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { LookState } from '../ledger/protocol.ts'
import { logFleetFailure } from '../log-lines.ts'

/**
 * How the looks have gone. If the Fleet fails, what is kept must still be readable: then nothing counts as watched since the
 * last batch, and `lastLookAt` is null.
 */
export async function readLook({ var: { fleet, ledger } }: Context<AppEnv>): Promise<LookState> {
  try {
    return await fleet.lookState()
  } catch (error) {
    logFleetFailure('look-state', error)
    const { everySeconds } = await ledger.watch()
    return { everySeconds, lastLookAt: null, watchedUntil: {} }
  }
}
