import type { HubSeed } from '../../hub/state/world.ts'

/** The interval of looks. */
export const LOOK_MS = 300_000
const LOOKS_OF_HOUR = 12
export const LOOKS_OF_WEEK = 7 * 24 * LOOKS_OF_HOUR

/** What happens a moment before a look, which is named by its number in the week. */
export type Event =
  | { look: number; kind: 'stage'; spaceId: string; stage: string; errorMessage?: string }
  | { look: number; kind: 'add'; spaceId: string }
  | { look: number; kind: 'remove'; spaceId: string }
  /** An eviction, as a deploy causes it. */
  | { look: number; kind: 'evict'; object: 'fleet' | 'ledger' }
  /** The accounts cannot be listed for so many looks. */
  | { look: number; kind: 'outage'; accounts: readonly string[]; looks: number }
  /** The alarm is lost, and the cron trigger sets it again after so many looks. */
  | { look: number; kind: 'lost-alarm'; looks: number }

export const ACCOUNTS = ['alice', 'bob', 'acme'] as const
const SPACES_OF_ACCOUNT = 20

export const spaceIds: readonly string[] = ACCOUNTS.flatMap((account) =>
  Array.from({ length: SPACES_OF_ACCOUNT }, (_, index) => `${account}/space-${index + 1}`),
)

/** 60 Spaces that run, in three accounts whose tokens the Worker under test has. */
export function createWeekSeed(): HubSeed {
  const token = (name: string) => ({ value: `hf_${name}Write`, role: 'write' as const })
  return {
    accounts: [
      { name: 'alice', type: 'user', plan: 'pro', tokens: [token('alice')], orgs: [] },
      { name: 'bob', type: 'user', plan: 'free', tokens: [token('bob')], orgs: [] },
      { name: 'acme', type: 'org', plan: 'team', tokens: [] },
    ],
    spaces: spaceIds.map((id) => ({ id })),
  }
}

/** Where a Space may go, and the Hub's words for it. */
const MOVES: readonly (readonly [stage: string, errorMessage?: string])[] = [
  ['RUNNING'],
  ['RUNNING'],
  ['SLEEPING'],
  ['PAUSED'],
  ['BUILDING'],
  ['APP_STARTING'],
  ['RUNNING_BUILDING'],
  ['RUNTIME_ERROR', 'Exit code: 1. Reason: Traceback: KeyError'],
  ['RUNTIME_ERROR', 'Quota exceeded for flavor cpu-basic'],
  ['BUILD_ERROR', 'Job failed with exit code: 1'],
  ['PAUSED', 'Flagged as abusive'],
]

/** The same script for the same seed: about ten changes a Space, and everything that happens to a watchman. */
export function writeScript(seed: number): Event[] {
  const random = createRandom(seed)
  const anyLook = () => 1 + Math.floor(random() * (LOOKS_OF_WEEK - 2))
  const moves = spaceIds.flatMap((spaceId) =>
    Array.from({ length: 10 }, (): Event => {
      const [stage = 'RUNNING', errorMessage] = MOVES[Math.floor(random() * MOVES.length)] ?? []
      return { look: anyLook(), kind: 'stage', spaceId, stage, ...(errorMessage && { errorMessage }) }
    }),
  )
  const evictions = Array.from({ length: 40 }, (): Event => {
    return { look: anyLook(), kind: 'evict', object: random() < 0.7 ? 'fleet' : 'ledger' }
  })
  return [...moves, ...evictions, ...TROUBLES].sort((a, b) => a.look - b.look)
}

const day = (number: number, hour: number, looks = 0) => ((number - 1) * 24 + hour) * LOOKS_OF_HOUR + looks

const TROUBLES: readonly Event[] = [
  { look: day(1, 9), kind: 'outage', accounts: ['bob'], looks: 2 },
  { look: day(1, 14), kind: 'outage', accounts: ['alice'], looks: 8 },
  { look: day(2, 3), kind: 'outage', accounts: ACCOUNTS, looks: 26 },
  { look: day(2, 12), kind: 'lost-alarm', looks: 2 },
  { look: day(3, 23, 10), kind: 'lost-alarm', looks: 5 },
  { look: day(4, 6), kind: 'add', spaceId: 'alice/newcomer' },
  { look: day(4, 18), kind: 'remove', spaceId: 'bob/space-7' },
  { look: day(5, 23, 11), kind: 'outage', accounts: ['acme'], looks: 6 },
  { look: day(6, 4), kind: 'remove', spaceId: 'alice/newcomer' },
]

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The time of a look of the week that begins at `start`. */
export const timeOf = (start: number, look: number) => start + look * LOOK_MS
