import type { HubConfig } from '../config/hub-config.ts'
import { createHubClient } from '../hub/hub-client.ts'
import { createMetricsClient } from '../hub/metrics-client.ts'
import { logUnavailable } from '../log.ts'
import { createAccountNews } from './account-news.ts'
import { createAccounts } from './accounts.ts'
import { createConnections } from './connection.ts'
import { createFollower } from './follower.ts'
import { createListBody } from './list-body.ts'
import { createListMemory } from './list-memory.ts'
import { createLive } from './live/live.ts'
import { createUpstreams } from './live/upstreams.ts'
import { Viewers } from './live/viewers.ts'
import { createMetricsSource } from './metrics-source.ts'
import { createOnce } from './once.ts'
import { createPace } from './pace.ts'
import { createReadings } from './readings.ts'
import { createRefresher } from './refresher.ts'
import { Snapshot } from './snapshot.ts'
import { createTokenOwners } from './token-owners.ts'
import { createWatchLoop } from './watch-loop.ts'

/** Puts the Fleet together: which part tells which of what. */
export function createParts(config: HubConfig, problems: string[], storage: SyncKvStorage) {
  const { endpoint, spacesEndpoint } = config
  const pace = createPace()
  const { calls, streams } = createConnections(config, pace)
  const hub = createHubClient(calls, endpoint)
  const metrics = createMetricsClient(streams, { endpoint, spacesEndpoint })
  const tokenOwners = createTokenOwners({ hub, pace })
  const accounts = createAccounts({ config, tokenOwners, storage })
  const memory = createListMemory({ storage, endpoint })
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
    accountsChanged: () => accountNews.tell(),
  })
  const accountNews = createAccountNews(snapshot, problems, (data) => live.accounts(data))
  const refresher = createRefresher({ accounts, hub, endpoint, snapshot, pace, tokenOwners, memory })
  const watchLoop = createWatchLoop(refresher)
  const source = createMetricsSource({ snapshot, metrics, pace })
  const upstreams = createUpstreams({
    isServing: source.mayServe,
    open: source.open,
    onSample(spaceId, sample) {
      live.sample(spaceId, sample)
      readings.sample(spaceId, sample)
    },
    onUnavailable(spaceId, code) {
      live.unavailable(spaceId, code)
      if (code === 'not_running') readings.notRunning(spaceId)
      else logUnavailable(spaceId, code)
    },
    onFailure: readings.failed,
  })
  const viewers = new Viewers(upstreams, (watched) => (watched ? watchLoop.start() : watchLoop.stop()))
  const live = createLive(viewers)

  return {
    accounts,
    hub,
    snapshot,
    refresher,
    upstreams,
    viewers,
    live,
    readings,
    pace,
    once: createOnce(),
    tokenOwners,
    accountNews,
    follower: createFollower({ hub, refresher, snapshot, pace }),
    listBody: createListBody(snapshot, crypto.randomUUID().slice(0, 8)),
  }
}

export type Parts = ReturnType<typeof createParts>
