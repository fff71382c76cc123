import type { Actor } from '../../../shared/model/actor.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { Pace } from '../budget/pace.ts'
import type { Snapshot } from '../state/snapshot.ts'

interface ReadRooms {
  hub: Pick<HubClient, 'readRuntime'>
  snapshot: Snapshot
  pace: Pace
}

/** Reads the runtimes of single Spaces, respecting the waits that the Hub asks for. */
export function createRuntimeReads({ hub, snapshot, pace }: ReadRooms) {
  const notBefore = new Map<string, number>()

  /** Also removes expired waits of other Spaces. */
  function putOff(spaceId: string, waitSeconds: number): void {
    for (const [id, until] of notBefore) if (until <= Date.now()) notBefore.delete(id)
    if (waitSeconds > 0) notBefore.set(spaceId, Date.now() + waitSeconds * 1000)
  }

  /**
   * Stores a Space's current runtime in the snapshot; `by` is who caused its changes. False if there is no point in reading it
   * again.
   */
  return async function readRuntime(spaceId: string, by: Actor | null): Promise<boolean> {
    const located = snapshot.find(spaceId)
    if (!located || (notBefore.get(spaceId) ?? 0) > Date.now()) return true
    const { account } = located
    if (pace.secondsRefused(account.token) > 0) return true
    const askedAt = Date.now()
    try {
      snapshot.patch(spaceId, await hub.readRuntime(spaceId, account), { cause: 'follow', by, askedAt })
      return true
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      if (error.retryAfterSeconds !== undefined) pace.refuse(account.token, error.retryAfterSeconds)
      putOff(spaceId, error.waitSeconds)
      return error.transient || error.code === 'hub_timeout'
    }
  }
}
