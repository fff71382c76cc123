import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/hub-error.ts'
import type { Pace } from '../budget/pace.ts'
import type { Snapshot } from '../state/snapshot.ts'

interface Parts {
  hub: HubClient
  snapshot: Snapshot
  pace: Pace
}

/** Asks for the runtimes of single Spaces, while the Hub does not ask to be left alone. */
export function createRuntimeReads({ hub, snapshot, pace }: Parts) {
  const notBefore = new Map<string, number>()

  /** Forgets each wait that is over, also of Spaces that nobody asks for any more. */
  function putOff(spaceId: string, waitSeconds: number): void {
    for (const [id, until] of notBefore) if (until <= Date.now()) notBefore.delete(id)
    if (waitSeconds > 0) notBefore.set(spaceId, Date.now() + waitSeconds * 1000)
  }

  /** Puts a Space's runtime into the snapshot. False where asking again is of no use. */
  return async function readRuntime(spaceId: string): Promise<boolean> {
    const located = snapshot.find(spaceId)
    if (!located || (notBefore.get(spaceId) ?? 0) > Date.now()) return true
    const { account } = located
    if (pace.secondsRefused(account.token) > 0) return true
    const askedAt = Date.now()
    try {
      snapshot.patch(spaceId, await hub.readRuntime(spaceId, account), { cause: 'follow', askedAt })
      return true
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      if (error.retryAfterSeconds !== undefined) pace.refuse(account.token, error.retryAfterSeconds)
      putOff(spaceId, error.waitSeconds)
      return error.transient || error.code === 'hub_timeout'
    }
  }
}
