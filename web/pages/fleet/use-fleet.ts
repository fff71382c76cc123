import { useMemo } from 'react'
import { attentionOf } from '../../../shared/model/attention.ts'
import { groupOf } from '../../../shared/model/stages.ts'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { type Choices, hasFilters } from './controls/choices.ts'
import { countStages, findSpaces, toSections } from './order/sections.ts'
import { sortSpaces } from './order/sort.ts'
import { createSearch } from './order/space-search.ts'
import { useSamplesForSort } from './order/use-samples-for-sort.ts'

/** What the page shows of the list: searched, counted, sorted, in sections. */
export function useFleet(list: SpaceList, choices: Choices) {
  const { t, language } = useLocale()
  const search = useMemo(() => createSearch(t), [t])
  const { q, state, account, sort, direction, closed } = choices
  const samples = useSamplesForSort(sort)

  const found = useMemo(() => findSpaces(list.spaces, account, search(q)), [list.spaces, q, account, search])
  const counts = useMemo(() => countStages(found), [found])
  const shown = useMemo(() => {
    const picked = state
      ? found.filter((space) => (state === 'attention' ? attentionOf(space) : groupOf(space) === state))
      : found
    const facts = {
      locale: language,
      reasonOf: attentionOf,
      sampleOf: (spaceId: string) => samples.get(spaceId),
    }
    return sortSpaces(picked, { sort, direction }, facts)
  }, [found, state, sort, direction, language, samples])
  const sections = useMemo(
    () =>
      toSections(
        list.accounts,
        { all: list.spaces, shown },
        { account, closed, isFiltered: hasFilters({ q, state, account }) },
      ),
    [list, shown, account, closed, q, state],
  )
  return { counts, shown, sections }
}
