import { isSameName, ownerOf } from '../../../shared/model/space-id.ts'
import { AppError } from '../../errors.ts'
import type { Located } from '../state/account-state.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { Accounts } from './accounts.ts'
import { FRESH_MS, type Refresher } from './refresh/refresher.ts'

interface LocateRooms {
  accounts: Accounts
  refresher: Refresher
  snapshot: Snapshot
}

/**
 * Finds a Space of a managed account, refreshing the listing before giving up. The Hub is never asked about other accounts.
 * Throws `space_not_found` and the Hub's errors.
 */
export async function locate(
  { accounts, refresher, snapshot }: LocateRooms,
  spaceId: string,
): Promise<Located> {
  const known = snapshot.find(spaceId)
  if (known) return known

  const owner = ownerOf(spaceId)
  const managed = (await accounts.resolve()).find(({ username }) => isSameName(username, owner))
  if (!managed) throw notFound(spaceId)

  await refresher.ensureFresh(FRESH_MS, { failAs: spaceId })
  const found = snapshot.find(spaceId)
  if (found) return found
  const state = snapshot.accountOf(spaceId)
  if (state?.error && !state.loaded) throw refresher.toFailure(state.error, state.config)
  throw notFound(spaceId)
}

function notFound(spaceId: string): AppError {
  return new AppError('space_not_found', `${spaceId} is not a Space of a managed account.`)
}
