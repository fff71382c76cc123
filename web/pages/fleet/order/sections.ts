import type { Account } from '../../../../shared/model/account.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { isSameName } from '../../../../shared/model/space-id.ts'
import { groupOf, STAGE_GROUPS, type StageGroup } from '../../../../shared/model/stages.ts'
import type { Choices } from '../controls/choices.ts'
import type { Matches } from './space-search.ts'

export type Counts = Record<StageGroup | 'all', number>

/** One account and those of its Spaces that are shown. */
export interface Section {
  account: Account
  spaces: Space[]
  /** Of all its Spaces, including those hidden by a filter. */
  counts: Counts
  isClosed: boolean
}

export function countStages(spaces: readonly Space[]): Counts {
  const counts = {
    all: spaces.length,
    ...Object.fromEntries(STAGE_GROUPS.map((group) => [group, 0])),
  } as Counts
  for (const space of spaces) counts[groupOf(space)] += 1
  return counts
}

/** The Spaces that match the search and the account filter: the counters count them, and the state filter applies to them. */
export function findSpaces(spaces: readonly Space[], account: string | null, matches: Matches): Space[] {
  return spaces.filter((space) => (account === null || isSameName(space.owner, account)) && matches(space))
}

/**
 * The sections in the order of the accounts. While a filter is on, an account without a match is omitted, unless it is in
 * trouble: a search must not hide that.
 */
export function toSections(
  accounts: readonly Account[],
  { all, shown }: { all: readonly Space[]; shown: readonly Space[] },
  { account: only, closed, isFiltered }: Pick<Choices, 'account' | 'closed'> & { isFiltered: boolean },
): Section[] {
  const allOf = Map.groupBy(all, ownerKey)
  const shownOf = Map.groupBy(shown, ownerKey)
  return accounts
    .filter(({ username }) => only === null || isSameName(username, only))
    .map((account) => {
      const key = account.username.toLowerCase()
      return {
        account,
        spaces: shownOf.get(key) ?? [],
        counts: countStages(allOf.get(key) ?? []),
        isClosed: closed.includes(account.username),
      }
    })
    .filter(
      ({ spaces, account }) =>
        !isFiltered || spaces.length > 0 || account.error !== null || account.omitted > 0,
    )
}

function ownerKey(space: Space): string {
  return space.owner.toLowerCase()
}
