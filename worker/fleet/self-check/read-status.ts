import type { ProblemCode } from '../../../shared/wire/problems.ts'
import type { Status } from '../../../shared/wire/status.ts'
import { AppError } from '../../errors.ts'
import { logUnexpected } from '../../log-lines.ts'
import { newProblem } from '../../problems.ts'
import type { Pace } from '../budget/pace.ts'
import type { TokenOwners } from '../budget/token-owners.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import type { Accounts } from '../listing/accounts.ts'
import type { Refresher } from '../listing/refresh/refresher.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { problemsOf } from '../state/to-account.ts'
import { checkTokens } from './check-tokens.ts'

/** Less than the page's timeout of 15 s. */
const LONGEST_MS = 12_000
const SHORTEST_MS = 500

/** The Fleet's part of the self-check; `problems` say why the accounts are unknown, or what is wrong in their lists. */
export type FleetStatus = Pick<Status, 'accounts' | 'fleet'> & { problems: ProblemCode[] }

interface CheckedRooms {
  accounts: Accounts
  refresher: Refresher
  snapshot: Snapshot
  tokenOwners: TokenOwners
  pace: Pace
  viewers: { readonly size: number }
  upstreams: { size: () => number }
  follower: { size: () => number }
  watchman: { state: () => { lastLookAt: number | null; everySeconds: number } }
}

/** The state of accounts, tokens and the Fleet itself; `refresh` reads it from the Hub now. Never fails because of the Hub. */
export async function readStatus(rooms: CheckedRooms, { refresh = false } = {}): Promise<FleetStatus> {
  const { snapshot, refresher, viewers, upstreams, follower, watchman } = rooms
  const startedAt = Date.now()
  const problem = await findProblem(rooms, refresh, startedAt)
  // `findProblem` has checked the tokens already: this only checks those that the lists revealed or cast doubt on.
  const since = refresh ? startedAt - 1 : 0
  const accounts = await checkTokens(rooms, { since, maxWaitMs: remainingMs(startedAt) })
  const lookedAt = refresher.lookedAt() ?? watchman.state().lastLookAt
  const asOf = snapshot.asOf()

  return {
    problems: [...(problem === null ? [] : [problem]), ...problemsOf(snapshot.accounts())],
    accounts: accounts.map(markIfUnread),
    fleet: {
      lastLookAt: lookedAt === null ? null : new Date(lookedAt).toISOString(),
      ageSeconds: asOf === null ? null : Math.round((Date.now() - asOf) / 1000),
      everySeconds: watchman.state().everySeconds,
      spaceCount: snapshot.entries().length,
      viewerCount: viewers.size,
      upstreamCount: upstreams.size(),
      followedCount: follower.size(),
    },
  }
}

async function findProblem(
  rooms: CheckedRooms,
  refresh: boolean,
  startedAt: number,
): Promise<ProblemCode | null> {
  const { accounts, refresher } = rooms
  try {
    await refresher.recall()
    await accounts.resolve()
  } catch (error) {
    if (error instanceof AppError) return toProblem(error)
    throw error
  }
  // In parallel: one after the other, a Hub that hangs would exceed the page's timeout.
  const maxWaitMs = remainingMs(startedAt)
  const tokens = checkTokens(rooms, { fresh: refresh, maxWaitMs })
  // An account that cannot be listed has the error itself.
  const lists = refresher.ensureFresh(undefined, { force: refresh }).catch(logUnexpected)
  await Promise.all([tokens, waitAtMost(maxWaitMs, lists)])
  return null
}

function toProblem({ code }: AppError): ProblemCode {
  return code === 'not_configured'
    ? newProblem('no_account', {})
    : newProblem('owner_unknown', { error: code })
}

function remainingMs(startedAt: number): number {
  return Math.max(SHORTEST_MS, LONGEST_MS - (Date.now() - startedAt))
}

/** An account that was not listed in time has an unknown number of Spaces, not none. */
function markIfUnread(account: FleetStatus['accounts'][number]): FleetStatus['accounts'][number] {
  if (account.readAt !== null || account.error !== null) return account
  const message = `The Hub did not list the Spaces of ${account.username} in time.`
  return { ...account, ok: false, error: { code: 'hub_timeout', message } }
}
