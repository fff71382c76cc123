import type { LogEntry } from '../logs/log-entry.ts'
import type { Caller, HubAccount, HubToken } from './accounts.ts'
import { createSpace, type HubSpace, type SpaceSeed } from './spaces.ts'

/** The initial state of a simulated Hub. `renamed` maps old Space ids to the current ones. */
export interface HubSeed {
  accounts: HubAccount[]
  spaces: SpaceSeed[]
  renamed?: Record<string, string>
}

/** A token for one Space's own hosts, as issued by `/jwt`. */
interface SpaceJwt {
  caller: Caller
  spaceId: string
  expiresAt: number
}

/** Everything that the Hub knows. Only routes read and change it. */
export interface World {
  accounts: Map<string, HubAccount>
  spaces: Map<string, HubSpace>
  renamed: Map<string, string>
  /** Old account names, in lower case, and the current ones. */
  renamedAccounts: Map<string, string>
  revoked: Set<string>
  jwts: Map<string, SpaceJwt>
  /** What tests have written into logs, by `owner/name kind`. */
  logs: Map<string, LogEntry[]>
  settleMs: number
  now: () => number
}

export function createWorld(seed: HubSeed, { now, settleMs }: Pick<World, 'now' | 'settleMs'>): World {
  const at = now()
  return {
    accounts: new Map(seed.accounts.map((account) => [account.name.toLowerCase(), account])),
    spaces: new Map(seed.spaces.map((space) => [space.id, createSpace(space, at)])),
    renamed: new Map(Object.entries(seed.renamed ?? {})),
    renamedAccounts: new Map(),
    revoked: new Set(),
    jwts: new Map(),
    logs: new Map(),
    settleMs,
    now,
  }
}

/** The owner of this token; null if it is unknown or revoked. */
export function findCaller(world: World, value: string): Caller | null {
  if (world.revoked.has(value)) return null
  for (const account of world.accounts.values()) {
    const token = account.tokens.find((candidate: HubToken) => candidate.value === value)
    if (token) return { account, token }
  }
  return null
}
