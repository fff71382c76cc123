import type { Status } from '../../shared/status.ts'
import { AppError } from '../errors.ts'
import { logUnexpected } from '../log.ts'
import { checkTokens } from './check-tokens.ts'
import type { Parts } from './parts.ts'
import { problemsOf } from './to-account.ts'

/** What the Fleet knows of itself; `problems` say why it does not even know its accounts, or what is odd in their lists. */
export type FleetStatus = Pick<Status, 'accounts' | 'fleet' | 'problems'>

/** How accounts, tokens and the Fleet itself stand; `refresh` asks the Hub now. Never fails because of the Hub. */
export async function readStatus(parts: Parts, { refresh = false } = {}): Promise<FleetStatus> {
  const { snapshot, refresher, viewers, upstreams, follower } = parts
  const startedAt = Date.now()
  const problem = await findProblem(parts, refresh)
  // Asked for along with the lists; asked for again only what has become known, or doubtful, by the lists.
  const accounts = await checkTokens(parts, { since: refresh ? startedAt - 1 : 0 })
  const lookedAt = refresher.lookedAt()
  const asOf = snapshot.asOf()

  return {
    problems: [...(problem === null ? [] : [problem]), ...problemsOf(snapshot.accounts())],
    accounts,
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

async function findProblem(parts: Parts, refresh: boolean): Promise<string | null> {
  const { accounts, refresher } = parts
  try {
    await refresher.recall()
    await accounts.resolve()
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  // One after the other, a Hub that hangs would keep the page waiting for longer than it waits.
  const tokens = checkTokens(parts, { fresh: refresh })
  // An account that cannot be listed says so itself.
  await Promise.all([tokens, refresher.freshen(undefined, { insist: refresh }).catch(logUnexpected)])
  return null
}
