import type { ProblemCode } from '../../shared/wire/problems.ts'
import type { HubConfig } from '../config/hub-config.ts'
import { createConfigurationClient } from '../hub/configuration/configuration-client.ts'
import { createHardwareClient } from '../hub/configuration/hardware-client.ts'
import { createHubClient } from '../hub/hub-client.ts'
import { createLogClient } from '../hub/logs/log-client.ts'
import { createMetricsClient } from '../hub/streams/metrics-client.ts'
import type { LedgerClient } from '../ledger/ledger-client.ts'
import { logUnavailable } from '../log-lines.ts'
import type { SecretMask } from '../mask.ts'
import { createConnections } from './budget/hub-connections.ts'
import { createPace } from './budget/pace.ts'
import { createTokenOwners } from './budget/token-owners.ts'
import { createAwaitedReads } from './commands/awaited-reads.ts'
import { createFollower } from './commands/follower.ts'
import { createOnce } from './commands/once.ts'
import { createRuntimeReads } from './commands/runtime-reads.ts'
import { createCosts } from './costs/create-costs.ts'
import { createAccountNews } from './listing/account-news.ts'
import { createAccounts } from './listing/accounts.ts'
import { createRefresher } from './listing/refresh/refresher.ts'
import { createLive } from './live/live-events.ts'
import { Viewers } from './live/viewers.ts'
import { createLogSource } from './logs/log-source.ts'
import { createOpenLogs } from './logs/open-logs.ts'
import { createStageReads } from './logs/stage-reads.ts'
import type { Alarms } from './look/look-clock.ts'
import { createWatchman } from './look/watchman.ts'
import { createIdleWatch } from './metrics/idle-watch.ts'
import { createMetricsSource } from './metrics/metrics-source.ts'
import { createSampleReads } from './metrics/single-sample.ts'
import { createUpstreams, type UpstreamEvent } from './metrics/upstreams.ts'
import { createListBody } from './state/list-body.ts'
import { createListMemory } from './state/list-memory.ts'
import { Snapshot } from './state/snapshot.ts'

/** `problems` are those of the variables. */
interface FleetOptions {
  config: HubConfig
  problems: ProblemCode[]
  /** Removes our secrets from the Hub's texts; the secrets themselves are not passed on. */
  mask: SecretMask
  storage: SyncKvStorage
  alarms: Alarms
  ledger: LedgerClient
}

/** Creates the Fleet's rooms and connects them. No room imports this file. */
export function assembleFleet({ config, problems, mask, storage, alarms, ledger }: FleetOptions) {
  const { endpoint } = config
  const pace = createPace()
  const { calls, streams } = createConnections(config, pace, mask)
  const hub = createHubClient(calls, endpoint)
  const configuration = createConfigurationClient(calls, endpoint)
  const hardware = createHardwareClient(calls, endpoint)
  const logs = createLogClient({ calls, streams }, config)
  const metrics = createMetricsClient(streams, config)
  const tokenOwners = createTokenOwners({ hub, pace })
  const accounts = createAccounts({ config, tokenOwners, storage })
  const memory = createListMemory({ storage, endpoint })
  const sampleReads = createSampleReads()

  const snapshot = new Snapshot()
  const refresher = createRefresher({ accounts, hub, endpoint, snapshot, pace, tokenOwners, memory })
  const source = createMetricsSource({ snapshot, metrics, pace })
  const upstreams = createUpstreams({ isServing: source.mayServe, open: source.open })
  const viewers = new Viewers(upstreams, (watched) =>
    watched ? watchman.clock.start() : watchman.clock.stop(),
  )
  const live = createLive(viewers)
  const accountNews = createAccountNews(snapshot, problems, live.accounts)

  const follower = createFollower({ hub, refresher, snapshot, pace })
  const readRuntime = createRuntimeReads({ hub, snapshot, pace })
  const openLogs = createOpenLogs({
    source: createLogSource({ logs, pace }),
    readStage: createStageReads({ readRuntime, snapshot }),
    mask,
  })
  const watchman = createWatchman({
    ...{ storage, alarms, endpoint, appUrl: config.appUrl, refresher, snapshot, openLogs, ledger },
    onNews: live.news,
  })

  const idleWatch = createIdleWatch()
  for (const take of [live.metrics, sampleReads.onEvent, idleWatch.onEvent, logMissingSamples])
    upstreams.events.subscribe(take)
  snapshot.changes.subscribe(live.changed)
  snapshot.changes.subscribe(({ space, before }) => upstreams.reconsider((space ?? before)?.id ?? ''))
  snapshot.accountChanges.subscribe(accountNews.report)

  return {
    ...{ accounts, hub, configuration, hardware, mask, pace, tokenOwners },
    ...{ snapshot, refresher, upstreams, viewers, live, openLogs, watchman, sampleReads },
    costs: createCosts({ accounts, hardware, tokenOwners, pace, ledger, refresher, snapshot, idleWatch }),
    once: createOnce(),
    accountNews,
    follower,
    awaitedReads: createAwaitedReads({ readRuntime, refresher, follower }),
    listBody: createListBody(snapshot, crypto.randomUUID().slice(0, 8)),
  }
}

export type FleetRooms = ReturnType<typeof assembleFleet>

/** A Space that has stopped has no samples: that is not a failure. */
function logMissingSamples(event: UpstreamEvent): void {
  if (event.type === 'unavailable' && event.code !== 'not_running') logUnavailable(event.spaceId, event.code)
}
