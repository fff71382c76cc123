import { givesMetrics } from '../../../shared/model/stages.ts'
import type { MetricsClient } from '../../hub/streams/metrics-client.ts'
import type { Pace } from '../budget/pace.ts'
import { refuseWhileUsedUp } from '../budget/refuse-while-used-up.ts'
import type { Snapshot } from '../state/snapshot.ts'

interface MetricsSourceRooms {
  snapshot: Snapshot
  metrics: MetricsClient
  pace: Pace
}

/** Opens metrics streams for Spaces that may be running, unless the rate limit is used up. */
export function createMetricsSource({ snapshot, metrics, pace }: MetricsSourceRooms) {
  /** A Space may be up if its account was never listed, or the Hub reports an unknown stage. */
  function mayServe(spaceId: string): boolean {
    const space = snapshot.find(spaceId)?.space
    if (!space) return !snapshot.accountOf(spaceId)?.loaded
    return givesMetrics(space.stage === 'UNKNOWN' ? { ...space, stage: 'RUNNING' } : space)
  }

  return {
    mayServe,

    /** Null if the Space is not running. Throws `HubError`. */
    async open(spaceId: string, signal: AbortSignal): ReturnType<MetricsClient['open']> {
      const account = snapshot.accountOf(spaceId)?.config
      if (!account || !mayServe(spaceId)) return null
      refuseWhileUsedUp(pace, account)
      return metrics.open(spaceId, account, signal)
    },
  }
}
