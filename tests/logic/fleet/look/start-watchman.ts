import { vi } from 'vitest'
import { DEFAULT_WATCH, type WatchSettings } from '../../../../shared/wire/watch.ts'
import type { AccountConfig } from '../../../../worker/config/hub-config.ts'
import { createPace } from '../../../../worker/fleet/budget/pace.ts'
import { createTokenOwners } from '../../../../worker/fleet/budget/token-owners.ts'
import { createRefresher } from '../../../../worker/fleet/listing/refresh/refresher.ts'
import type { Alarms } from '../../../../worker/fleet/look/look-clock.ts'
import { createWatchman } from '../../../../worker/fleet/look/watchman.ts'
import { Snapshot } from '../../../../worker/fleet/state/snapshot.ts'
import { HubError } from '../../../../worker/hub/transport/errors/hub-error.ts'
import type { Batch, BatchAnswer, News } from '../../../../worker/ledger/protocol.ts'
import { aHubSpace, ENDPOINT } from '../hub-answers.ts'

const HOUR = 3_600_000

/** What the Ledger and the Hub do, and what was written and sent. Tests change `stages`, `fails`, `ledgerIsDown` and `answer`. */
export function createWorld() {
  const world = {
    /** By id; the Spaces that the Hub lists. */
    stages: new Map([
      ['alice/app', 'RUNNING'],
      ['bob/app', 'RUNNING'],
    ]),
    fails: new Set<string>(),
    ledgerIsDown: false,
    watch: DEFAULT_WATCH as WatchSettings,
    answer: {} as Partial<BatchAnswer>,
    listed: [] as string[],
    batches: [] as Batch[],
    logs: [] as string[],
    attached: [] as { incidentId: string; lines: number }[],
    news: [] as News[],
    rows: [] as string[],
    stored: new Map<string, unknown>(),
    alarmAt: null as number | null,
  }
  return world
}

export type World = ReturnType<typeof createWorld>

const NAMES = ['alice', 'bob']
const toAccount = (username: string): AccountConfig => ({
  username,
  token: `hf_${username}`,
  tokenSource: 'own',
})

/** A new object on what an earlier one has stored, as after an eviction or a deploy. */
export function startWatchman(world: World) {
  const [snapshot, pace] = [new Snapshot(), createPace()]
  const accounts = async () => NAMES.map(toAccount)
  const readOwner = () => Promise.reject(new HubError('hub_unavailable', 'Down', { transient: true }))
  const refresher = createRefresher({
    accounts: { resolve: accounts, recall: accounts, reconsider: accounts },
    hub: { listSpaces: ({ username }) => listSpaces(world, username) },
    ...{ endpoint: ENDPOINT, snapshot, pace },
    tokenOwners: createTokenOwners({ hub: { readOwner }, pace }),
    memory: { keep: () => undefined, restore: () => undefined },
  })
  const watchman = createWatchman({
    ...{ storage: storageOf(world), alarms: alarmsOf(world), endpoint: ENDPOINT, refresher, snapshot },
    appUrl: null,
    openLogs: {
      async read({ space }, { tail }) {
        world.logs.push(space.id)
        return { lines: Array.from({ length: tail }, () => ({ at: null, text: '.' })), complete: true }
      },
    },
    ledger: ledgerOf(world),
    onNews: (news) => void world.news.push(news),
  })
  return { watchman, snapshot, refresher }
}

async function listSpaces(world: World, username: string) {
  world.listed.push(username)
  if (world.fails.has(username)) throw new HubError('hub_unavailable', 'Down', { transient: true })
  const own = [...world.stages].filter(([id]) => id.startsWith(`${username}/`))
  return { spaces: own.map(([id, stage]) => aHubSpace(id, stage)), omitted: 0 }
}

function ledgerOf(world: World) {
  return {
    async record(batch: Batch): Promise<BatchAnswer> {
      if (world.ledgerIsDown) throw Object.assign(new Error('Reset'), { retryable: true })
      world.batches.push(structuredClone(batch))
      const { watch, answer } = world
      const none = { incidents: [], entries: [], wantedLogs: [], wantedLists: [] }
      return { ...none, watch, dueAt: batch.at + HOUR, ...answer }
    },
    async attachLog(incidentId: string, lines: unknown[]) {
      world.attached.push({ incidentId, lines: lines.length })
      return null
    },
  }
}

function storageOf(world: World): SyncKvStorage {
  return {
    get: <T>(key: string) => structuredClone(world.stored.get(key)) as T | undefined,
    list: <T>() => world.stored.entries() as IterableIterator<[string, T]>,
    put(key, value) {
      world.rows.push(key)
      world.stored.set(key, structuredClone(value))
    },
    delete(key) {
      world.rows.push(key)
      return world.stored.delete(key)
    },
  }
}

function alarmsOf(world: World): Alarms {
  return {
    getAlarm: async () => world.alarmAt,
    async setAlarm(at) {
      world.rows.push('alarm')
      world.alarmAt = Number(at)
    },
    async deleteAlarm() {
      world.rows.push('alarm')
      world.alarmAt = null
    },
  }
}

/** Lets the alarm go off, at its time or so many milliseconds later. */
export async function ring(
  world: World,
  { watchman }: Pick<ReturnType<typeof startWatchman>, 'watchman'>,
  lateMs = 0,
): Promise<void> {
  if (world.alarmAt === null) throw new Error('No alarm is set')
  vi.setSystemTime(world.alarmAt + lateMs)
  world.alarmAt = null
  await watchman.clock.onAlarm()
}
