import type { Status } from '../../../shared/wire/status.ts'
import { AppError } from '../../errors.ts'
import { logUnexpected } from '../../log.ts'
import { orAfter } from '../budget/or-after.ts'
import type { Pace } from '../budget/pace.ts'
import type { TokenOwners } from '../budget/token-owners.ts'
import type { Accounts } from '../listing/accounts.ts'
import type { Refresher } from '../listing/refresh/refresher.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { problemsOf } from '../state/to-account.ts'
import { checkTokens } from './check-tokens.ts'

/** The page waits for 15 s. */
const LONGEST_MS = 12_000
const SHORTEST_MS = 500

/** What the Fleet knows of itself; `problems` say why it does not even know its accounts, or what is odd in their lists. */
export type FleetStatus = Pick<Status, 'accounts' | 'fleet' | 'problems'>

/** The rooms that the self-check asks. */
interface CheckedRooms {
  accounts: Accounts
  refresher: Refresher
  snapshot: Snapshot
  tokenOwners: TokenOwners
  pace: Pace
  viewers: { readonly size: number }
  upstreams: { size: () => number }
  follower: { size: () => number }
}

/** How accounts, tokens and the Fleet itself stand; `refresh` asks the Hub now. Never fails because of the Hub. */
export async function readStatus(rooms: CheckedRooms, { refresh = false } = {}): Promise<FleetStatus> {
  const { snapshot, refresher, viewers, upstreams, follower } = rooms
  const startedAt = Date.now()
  const problem = await findProblem(rooms, refresh, startedAt)
  // Asked for along with the lists; asked for again only what has become known, or doubtful, by the lists.
  const since = refresh ? startedAt - 1 : 0
  const accounts = await checkTokens(rooms, { since, patienceMs: patienceLeft(startedAt) })
  const lookedAt = refresher.lookedAt()
  const asOf = snapshot.asOf()

  return {
    problems: [...(problem === null ? [] : [problem]), ...problemsOf(snapshot.accounts())],
    accounts: accounts.map(sayIfUnread),
    fleet: {
      lastLookAt: lookedAt === null ? null : new Date(lookedAt).toISOString(),
      ageSeconds: asOf === null ? null : Math.round((Date.now() - asOf) / 1000),
      spaceCount: snapshot.entries().length,
      viewerCount: viewers.size,
      upstreamCount: upstreams.size(),
      followedCount: follower.size(),
    },
  }
}

async function findProblem(rooms: CheckedRooms, refresh: boolean, startedAt: number): Promise<string | null> {
  const { accounts, refresher } = rooms
  try {
    await refresher.recall()
    await accounts.resolve()
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  // One after the other, a Hub that hangs would keep the page waiting for longer than it waits.
  const patienceMs = patienceLeft(startedAt)
  const tokens = checkTokens(rooms, { fresh: refresh, patienceMs })
  // An account that cannot be listed says so itself.
  const lists = refresher.ensureFresh(undefined, { force: refresh }).catch(logUnexpected)
  await Promise.all([tokens, orAfter(patienceMs, lists)])
  return null
}

function patienceLeft(startedAt: number): number {
  return Math.max(SHORTEST_MS, LONGEST_MS - (Date.now() - startedAt))
}

/** An account whose list did not come in time is not well with no Space: nobody knows. */
function sayIfUnread(account: FleetStatus['accounts'][number]): FleetStatus['accounts'][number] {
  if (account.readAt !== null || account.error !== null) return account
  const message = `The Hub did not list the Spaces of ${account.username} in time.`
  return { ...account, ok: false, error: { code: 'hub_timeout', message } }
}
