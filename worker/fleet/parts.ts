import { givesMetrics } from '../../shared/stages.ts'
import type { HubConfig } from '../config/hub-config.ts'
import { createHubClient } from '../hub/hub-client.ts'
import { createMetricsClient } from '../hub/metrics-client.ts'
import { createAccounts } from './accounts.ts'
import { createTokenChecks } from './check-tokens.ts'
import { createConnections } from './connection.ts'
import { createFollower } from './follower.ts'
import { createListBody } from './list-body.ts'
import { createLive } from './live/live.ts'
import { createUpstreams } from './live/upstreams.ts'
import { Viewers } from './live/viewers.ts'
import { createPace } from './pace.ts'
import { createReadings } from './readings.ts'
import { createRefresher } from './refresher.ts'
import { Snapshot } from './snapshot.ts'
import { createWatchLoop } from './watch-loop.ts'

/** Puts the Fleet together: which part tells which of what. */
export function createParts(config: HubConfig, storage: SyncKvStorage) {
  const { endpoint, spacesEndpoint } = config
  const pace = createPace()
  const { calls, streams } = createConnections(config, pace)
  const hub = createHubClient(calls, endpoint)
  const metrics = createMetricsClient(streams, { endpoint, spacesEndpoint })
  const accounts = createAccounts(config, hub, storage)
  const readings = createReadings()

  const snapshot = new Snapshot({
    found: ({ id }) => upstreams.reconsider(id),
    changed(space, json) {
      live.changed(json)
      upstreams.reconsider(space.id)
    },
    removed(spaceId) {
      live.removed(spaceId)
      upstreams.reconsider(spaceId)
    },
  })
  const refresher = createRefresher({ accounts, hub, endpoint, snapshot, pace })
  const watchLoop = createWatchLoop(refresher)
  const upstreams = createUpstreams({
    isServing: (spaceId) => mayServe(spaceId),
    async open(spaceId, signal) {
      const account = snapshot.accountOf(spaceId)?.config
      return account && mayServe(spaceId) ? metrics.open(spaceId, account, signal) : null
    },
    onSample(spaceId, sample) {
      live.sample(spaceId, sample)
      readings.sample(spaceId, sample)
    },
    onUnavailable(spaceId, code) {
      live.unavailable(spaceId, code)
      if (code === 'not_running') readings.notRunning(spaceId)
    },
    onFailure: readings.failed,
  })
  const viewers = new Viewers(upstreams, (watched) => (watched ? watchLoop.start() : watchLoop.stop()))
  const live = createLive(viewers)

  /** As long as the account was never listed, a Space may serve for all we know. */
  function mayServe(spaceId: string): boolean {
    const found = snapshot.find(spaceId)
    return found ? givesMetrics(found.space) : !snapshot.accountOf(spaceId)?.loaded
  }

  return {
    accounts,
    hub,
    snapshot,
    refresher,
    upstreams,
    viewers,
    live,
    readings,
    checkTokens: createTokenChecks(hub, pace),
    follower: createFollower({ hub, refresher, snapshot }),
    listBody: createListBody(snapshot, crypto.randomUUID().slice(0, 8)),
  }
}

export type Parts = ReturnType<typeof createParts>
