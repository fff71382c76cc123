import { createRateLimit } from './answers/rate-limit.ts'
import { createApp } from './app.ts'
import { type AppVisit, isAppPath, visitApp } from './apps/visit-app.ts'
import { createControlApp } from './control/control.ts'
import { createFaultSwitches, type FaultSwitches } from './faults/switches.ts'
import { type HubCall, handleRequest } from './handle.ts'
import type { LogEntry } from './logs/log-entry.ts'
import type { LogKind } from './logs/written-log.ts'
import { createDemoSeed } from './presets/demo.ts'
import { createOddSeed } from './presets/odd.ts'
import { createSmallSeed } from './presets/small.ts'
import { arrivalsPage } from './receivers/arrivals-page.ts'
import { type Arrival, createReceivers, isReceiverPath } from './receivers/receivers.ts'
import type { HubAccount } from './state/accounts.ts'
import { hexOf } from './state/hash.ts'
import { setStage } from './state/moves.ts'
import { renameAccount, renameSpace } from './state/rename-account.ts'
import { createSpace, type HubSpace, type SpaceSeed } from './state/spaces.ts'
import { createWorld, type HubSeed } from './state/world.ts'
import { createStreamRegistry, type StreamKind } from './streams/registry.ts'
import { createUnderway } from './underway.ts'

export interface HubOptions {
  /** Accounts and Spaces, or a preset; `small` by default. */
  seed?: HubSeed | 'small' | 'odd' | 'demo'
  now?: () => number
  /** How long every answer takes. */
  latencyMs?: number
  /** Milliseconds between two rounds of a stream; 0 for no events except those of `emitMetric`. */
  metricsIntervalMs?: number
  /** How long a build takes, and how long a start takes. */
  settleMs?: number
  /** Requests in five minutes, overriding each plan's quota. */
  rateLimit?: number
}

/** A Hub in memory. It holds a timer only while a stream is open or an answer is pending. */
export interface Hub {
  fetch: (request: Request) => Promise<Response>
  calls: HubCall[]
  clearCalls: () => void
  /** Requests to the Spaces' own apps, below `/apps/{subdomain}`; they are no calls to the Hub. */
  visits: AppVisit[]
  /** Messages of alerts to the receivers below `/receivers/{kind}`. */
  arrivals: Arrival[]
  openStreams: () => { path: string; spaceId: string; kind: StreamKind; since: number; unread: number }[]
  /** Ends the open streams of one Space, or all of them, as a restart of the Hub does. */
  endStreams: (spaceId?: string) => void
  faults: FaultSwitches
  accounts: HubAccount[]
  spaces: Map<string, HubSpace>
  setStage: (id: string, stage: string, details?: { errorMessage?: string }) => void
  addSpace: (seed: SpaceSeed) => HubSpace
  addAccount: (account: HubAccount) => void
  /**
   * Renames an account and its Spaces. Listing the old name returns them under the new one;
   * with `isForgotten` it returns nothing, as for a name that never existed.
   */
  renameAccount: (from: string, to: string, options?: { isForgotten?: boolean }) => void
  /** Renames or moves a Space. It keeps its `_id`. */
  renameSpace: (from: string, to: string) => void
  removeSpace: (id: string) => void
  revokeToken: (token: string) => void
  restoreToken: (token: string) => void
  setRateLimit: (quota: number | undefined) => void
  /** Sends one `metric` event to the current listeners of this Space; a string is sent as it is. */
  emitMetric: (id: string, payload: Record<string, unknown> | string) => void
  /** Replaces what the Hub holds of a log; it is still over when the build or the container has ended. */
  setLog: (id: string, kind: LogKind, entries: LogEntry[]) => void
  /** Writes into a log that `setLog` has begun: it is kept, and sent to those who listen now. */
  appendLog: (id: string, kind: LogKind, entries: LogEntry[]) => void
  /** Ends every stream and aborts every pending answer. */
  close: () => void
}

export function createHub(options: HubOptions = {}): Hub {
  const {
    now = Date.now,
    latencyMs = 0,
    metricsIntervalMs = 1000,
    settleMs = 3000,
    rateLimit: quota,
  } = options
  const world = createWorld(readSeed(options.seed), { now, settleMs })
  const streams = createStreamRegistry()
  const faults = createFaultSwitches()
  const rateLimit = createRateLimit({ now, quota })
  const calls: HubCall[] = []
  const visits: AppVisit[] = []
  const underway = createUnderway()
  const receivers = createReceivers(faults, now)
  const handling = {
    ...{ world, faults, rateLimit, calls, latencyMs },
    app: createApp({ world, streams, metricsIntervalMs }),
  }

  const hub: Hub = {
    fetch(request) {
      const path = new URL(request.url).pathname
      if (path.startsWith('/__hub')) return Promise.resolve(control.fetch(request))
      if (path === '/receivers') return Promise.resolve(arrivalsPage(receivers.arrivals))
      if (isReceiverPath(path)) return underway.run(request, (signal) => receivers.receive(request, signal))
      return underway.run(request, (signal) =>
        isAppPath(path)
          ? visitApp(request, signal, { world, faults, visits })
          : handleRequest(request, signal, handling),
      )
    },
    calls,
    clearCalls: () => void calls.splice(0),
    visits,
    arrivals: receivers.arrivals,
    openStreams: () =>
      streams.list().map(({ path, spaceId, kind, since, unread }) => ({
        path,
        spaceId,
        kind,
        since,
        unread: unread(),
      })),
    endStreams: (spaceId) => streams.end(spaceId),
    faults,
    get accounts() {
      return [...world.accounts.values()]
    },
    spaces: world.spaces,
    setStage: (id, stage, { errorMessage } = {}) => setStage(requireSpace(id), stage, now(), errorMessage),
    addSpace(seed) {
      const created = createSpace(seed, now())
      // An `_id` is never used again, even if a Space was renamed and another one got its old name.
      const isUsed = [...world.spaces.values()].some(
        ({ _id, id }) => _id === created._id && id !== created.id,
      )
      const space = isUsed ? { ...created, _id: hexOf(`id ${seed.id} ${world.spaces.size}`, 24) } : created
      world.spaces.set(space.id, space)
      return space
    },
    addAccount: (account) => void world.accounts.set(account.name.toLowerCase(), account),
    renameAccount: (from, to, options) => renameAccount(world, from, to, options),
    renameSpace: (from, to) => renameSpace(world, from, to),
    removeSpace(id) {
      world.spaces.delete(id)
      streams.end(id)
    },
    revokeToken: (token) => void world.revoked.add(token),
    restoreToken: (token) => void world.revoked.delete(token),
    setRateLimit: (value) => rateLimit.setQuota(value),
    emitMetric: (id, payload) => streams.send(id, 'metrics', { event: 'metric', data: payload }),
    setLog: (id, kind, entries) => void world.logs.set(`${requireSpace(id).id} ${kind}`, [...entries]),
    appendLog(id, kind, entries) {
      const held = world.logs.get(`${id} ${kind}`)
      if (!held) throw new Error(`Nothing has been written into the ${kind} log of ${id}`)
      held.push(...entries)
      for (const data of entries) streams.send(id, 'logs', { data }, kind)
    },
    close() {
      streams.end()
      underway.giveUp()
    },
  }
  const control = createControlApp(hub)
  return hub

  function requireSpace(id: string): HubSpace {
    const space = world.spaces.get(id)
    if (!space) throw new Error(`The simulated Hub has no Space ${id}`)
    return space
  }
}

function readSeed(seed: HubOptions['seed'] = 'small'): HubSeed {
  if (seed === 'small') return createSmallSeed()
  if (seed === 'odd') return createOddSeed()
  return seed === 'demo' ? createDemoSeed() : seed
}
