import type { Status } from '../../shared/status.ts'
import { AppError } from '../errors.ts'
import { logUnexpected } from '../log.ts'
import type { Parts } from './parts.ts'

/** What the Fleet knows of itself; `problem` says why it does not even know its accounts, or is null. */
export type FleetStatus = Pick<Status, 'accounts' | 'fleet'> & { problem: string | null }

/** How accounts, tokens and the Fleet itself stand. Never fails because of the Hub. */
export async function readStatus(parts: Parts): Promise<FleetStatus> {
  const { snapshot, refresher, viewers, upstreams, follower, checkTokens } = parts
  const problem = await findProblem(parts)
  const accounts = await checkTokens(snapshot)
  const refreshedAt = refresher.refreshedAt()

  return {
    problem,
    accounts,
    fleet: {
      lastLookAt: refreshedAt === null ? null : new Date(refreshedAt).toISOString(),
      ageSeconds: refreshedAt === null ? null : Math.round((Date.now() - refreshedAt) / 1000),
      spaceCount: snapshot.entries().length,
      viewerCount: viewers.size,
      upstreamCount: upstreams.size(),
      followedCount: follower.size(),
    },
  }
}

async function findProblem({ accounts, snapshot, refresher }: Parts): Promise<string | null> {
  try {
    snapshot.setAccounts(await accounts.resolve())
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  // An account that cannot be listed says so itself.
  await refresher.freshen().catch(logUnexpected)
  return null
}
