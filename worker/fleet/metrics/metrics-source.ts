import { givesMetrics } from '../../../shared/model/stages.ts'
import type { MetricsClient } from '../../hub/streams/metrics-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { Pace } from '../budget/pace.ts'
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
      const seconds = pace.secondsRefused(account.token)
      if (seconds > 0) throw refusedFor(seconds, account.username)
      return metrics.open(spaceId, account, signal)
    },
  }
}

function refusedFor(retryAfterSeconds: number, username: string): HubError {
  const message = `The Hub's rate limit for ${username} is used up.`
  return new HubError('hub_rate_limited', message, { transient: true, retryAfterSeconds })
}
