import type { Account } from '../../../../shared/model/account.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { isSameName } from '../../../../shared/model/space-id.ts'
import { groupOf, type StageGroup } from '../../../../shared/model/stages.ts'
import type { Choices } from '../controls/choices.ts'
import type { Grouping } from '../controls/preferences.ts'
import { STATES_BY_URGENCY } from '../order/sort.ts'

interface Group {
  /** Unique among the sections of one grouping; names a closed section in the URL. */
  key: string
  /** Those that are shown. */
  spaces: Space[]
  /** The number of its Spaces without a search and filters. */
  total: number
  isClosed: boolean
}

/** Spaces that belong together: those of an account, those in a state or, ungrouped, all of them. */
export type Section =
  | (Group & { kind: 'account'; account: Account })
  | (Group & { kind: 'state'; state: StageGroup })
  | (Group & { kind: 'none' })

/** All Spaces, and those that the search and the filters leave, in order. */
interface Spaces {
  all: readonly Space[]
  shown: Space[]
}

type SectionChoices = Pick<Choices, 'account' | 'closed'> & { isFiltered: boolean }

export function toSections(
  grouping: Grouping,
  accounts: readonly Account[],
  spaces: Spaces,
  choices: SectionChoices,
): Section[] {
  switch (grouping) {
    case 'account':
      return toAccounts(accounts, spaces, choices)
    case 'state':
      return toStates(spaces, choices)
    default:
      return [{ kind: 'none', key: '', spaces: spaces.shown, total: spaces.all.length, isClosed: false }]
  }
}

/**
 * In the order of the accounts. While a filter is on, an account without a match is omitted, unless it is in trouble: a search
 * must not hide that.
 */
function toAccounts(
  accounts: readonly Account[],
  { all, shown }: Spaces,
  { account: only, closed, isFiltered }: SectionChoices,
): Section[] {
  const allOf = Map.groupBy(all, ownerKey)
  const shownOf = Map.groupBy(shown, ownerKey)
  return accounts
    .filter(({ username }) => only === null || isSameName(username, only))
    .map((account) => {
      const { username } = account
      const owner = username.toLowerCase()
      return {
        kind: 'account' as const,
        key: username,
        account,
        spaces: shownOf.get(owner) ?? [],
        total: allOf.get(owner)?.length ?? 0,
        isClosed: closed.includes(username),
      }
    })
    .filter(
      ({ spaces, account }) =>
        !isFiltered || spaces.length > 0 || account.error !== null || account.omitted > 0,
    )
}

/** The most urgent first, without those that have no Space. */
function toStates({ all, shown }: Spaces, { closed }: SectionChoices): Section[] {
  const allOf = Map.groupBy(all, groupOf)
  const shownOf = Map.groupBy(shown, groupOf)
  return STATES_BY_URGENCY.flatMap((state) => {
    const spaces = shownOf.get(state)
    // No account is called so: a name has no colon.
    const key = `state:${state}`
    const total = allOf.get(state)?.length ?? 0
    return spaces ? [{ kind: 'state', key, state, spaces, total, isClosed: closed.includes(key) }] : []
  })
}

function ownerKey(space: Space): string {
  return space.owner.toLowerCase()
}
