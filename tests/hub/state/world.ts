import type { Caller, HubAccount, HubToken } from './accounts.ts'
import { createSpace, type HubSpace, type SpaceSeed } from './spaces.ts'

/** What a simulated Hub begins with. `renamed` maps old Space ids to the present ones. */
export interface HubSeed {
  accounts: HubAccount[]
  spaces: SpaceSeed[]
  renamed?: Record<string, string>
}

/** A token for one Space's own hosts, as `/jwt` hands out. */
interface SpaceJwt {
  caller: Caller
  spaceId: string
  expiresAt: number
}

/** Everything that the Hub knows. Routes read and change it; nothing else does. */
export interface World {
  accounts: Map<string, HubAccount>
  spaces: Map<string, HubSpace>
  renamed: Map<string, string>
  /** Old names of accounts, in lower case, and the present ones. */
  renamedAccounts: Map<string, string>
  revoked: Set<string>
  jwts: Map<string, SpaceJwt>
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
    settleMs,
    now,
  }
}

/** Whose token this is; null where it is not known or was revoked. */
export function findCaller(world: World, value: string): Caller | null {
  if (world.revoked.has(value)) return null
  for (const account of world.accounts.values()) {
    const token = account.tokens.find((candidate: HubToken) => candidate.value === value)
    if (token) return { account, token }
  }
  return null
}
