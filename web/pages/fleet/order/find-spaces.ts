import type { Space } from '../../../../shared/model/space.ts'
import { isSameName } from '../../../../shared/model/space-id.ts'
import type { Matches } from './space-search.ts'

/** The Spaces that match the search and the account filter: the counters count them, and the state filter applies to them. */
export function findSpaces(spaces: readonly Space[], account: string | null, matches: Matches): Space[] {
  return spaces.filter((space) => (account === null || isSameName(space.owner, account)) && matches(space))
}
