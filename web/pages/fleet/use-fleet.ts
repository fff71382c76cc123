import { useMemo, useSyncExternalStore } from 'react'
import { groupOf } from '../../../shared/model/stages.ts'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import { hourlyCosts } from '../../costs/hourly-costs.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useAttention } from './attention/use-attention.ts'
import { useNeeds } from './attention/use-needs.ts'
import { type Choices, hasFilters } from './controls/choices.ts'
import { groupingOf } from './grouping/grouping.ts'
import { toSections } from './grouping/sections.ts'
import { countStages } from './order/count-stages.ts'
import { findSpaces } from './order/find-spaces.ts'
import { useSortSamples } from './order/samples/use-sort-samples.ts'
import { sortSpaces } from './order/sort.ts'
import { createSearch } from './order/space-search.ts'
import { useSteadyOrder } from './order/use-steady-order.ts'

/** What the page shows of the list: searched, counted, sorted, in sections. */
export function useFleet(list: SpaceList, choices: Choices) {
  const { t, language } = useLocale()
  const search = useMemo(() => createSearch(t), [t])
  const { q, state, account, sort, direction, closed } = choices
  const sorting = useSortSamples(sort)
  const { samples } = sorting
  const costs = useSyncExternalStore(hourlyCosts.subscribe, hourlyCosts.get)
  const { needs, reasonOf } = useNeeds(list.spaces)
  const attention = useAttention(needs, choices)

  const found = useMemo(
    () => findSpaces(list.spaces, account, search(q, list.spaces)),
    [list.spaces, q, account, search],
  )
  const counts = useMemo(() => countStages(found), [found])
  const picked = useMemo(() => {
    if (state === null) return found
    return found.filter((space) => (state === 'attention' ? reasonOf(space) : groupOf(space) === state))
  }, [found, state, reasonOf])
  const sorted = useMemo(() => {
    const facts = {
      ...{ locale: language, reasonOf },
      sampleOf: (spaceId: string) => samples?.get(spaceId),
      costOf: (spaceId: string) => costs.get(spaceId),
    }
    return sortSpaces(picked, { sort, direction }, facts)
  }, [picked, sort, direction, language, reasonOf, samples, costs])
  const shown = useSteadyOrder(sorted, JSON.stringify([q, state, account, sort, direction, language]))

  const grouping = groupingOf(choices, list.accounts.length)
  const sections = useMemo(() => {
    const isFiltered = hasFilters({ q, state, account })
    return toSections(grouping, list.accounts, { all: list.spaces, shown }, { account, closed, isFiltered })
  }, [grouping, list, shown, account, closed, q, state])
  return { attention, counts, shown, sections, grouping, sorting }
}
