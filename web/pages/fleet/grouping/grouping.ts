import { type Choices, hasFilters } from '../controls/choices.ts'
import type { Grouping } from '../controls/preferences.ts'
import { isByMetric } from '../order/sort.ts'

type GroupChoices = Pick<Choices, 'q' | 'state' | 'account' | 'group' | 'sort'>

/**
 * The chosen grouping, or the automatic one: by account, except where it would stand between the user and what was asked for,
 * as it does with a search, a filter or "the hottest".
 */
export function groupingOf(choices: GroupChoices, accountCount: number): Grouping {
  if (choices.group !== null) return choices.group
  const isAsking = hasFilters(choices) || isByMetric(choices.sort) || choices.sort === 'cost'
  return accountCount > 1 && !isAsking ? 'account' : 'none'
}
