import type { Account } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import { groupOf, type Stage, type StageGroup } from '../../../shared/model/stages.ts'
import { createMatcher } from '../../../shared/search/match-search.ts'
import { parseSearch } from '../../../shared/search/parse-search.ts'
import { AppError } from '../../errors.ts'
import { compareSpaces } from '../state/list-body.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { FRESH_MS, type Refresher } from './refresh/refresher.ts'

export interface SearchAnswer {
  spaces: Space[]
  accounts: Account[]
}

/** Null and an empty list match everything. */
export interface Filter {
  stages: Stage[]
  /** The dashboard's groups. */
  states?: StageGroup[]
  owner: string | null
  query: string
}

interface SearchRooms {
  snapshot: Snapshot
  refresher: Pick<Refresher, 'toFailure' | 'ensureFresh'>
}

/** The Spaces that match a filter, of all accounts or of one, at most 15 s old. Throws `not_found` and the Hub's errors. */
export async function search(
  rooms: SearchRooms,
  filter: Filter,
  username: string | null,
): Promise<SearchAnswer> {
  await rooms.refresher.ensureFresh(FRESH_MS, { failAs: username ?? '' })
  return username === null ? searchSnapshot(rooms.snapshot, filter) : searchAccount(rooms, username, filter)
}

/** The Spaces that match a filter, sorted by owner, then title, and every account. */
export function searchSnapshot(snapshot: Snapshot, filter: Filter): SearchAnswer {
  const owner = filter.owner?.toLowerCase()
  const { states = [] } = filter
  const all = snapshot.entries().map(({ space }) => space)
  const spaces = all
    .filter((space) => owner === undefined || space.owner.toLowerCase() === owner)
    .filter(({ stage }) => filter.stages.length === 0 || filter.stages.includes(stage))
    .filter((space) => states.length === 0 || states.includes(groupOf(space)))
    .filter(createMatcher(parseSearch(filter.query), all))
    .sort(compareSpaces)
  return { spaces, accounts: snapshot.accounts() }
}

/** The same for one account. Throws `not_found` if it is not managed, and the Hub's errors. */
function searchAccount({ snapshot, refresher }: SearchRooms, username: string, filter: Filter): SearchAnswer {
  const state = snapshot.accountOf(username)
  if (!state) throw new AppError('not_found', `${username} is not a managed account.`)
  if (state.error && !state.ok) throw refresher.toFailure(state.error, state.config)

  const { spaces, accounts } = searchSnapshot(snapshot, { ...filter, owner: username })
  return { spaces, accounts: accounts.filter((one) => one.username === state.config.username) }
}
