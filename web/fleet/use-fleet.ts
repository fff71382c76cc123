import { useDeferredValue, useMemo } from 'react'
import type { SpaceList } from '../../shared/fleet.ts'
import { stageGroup } from '../../shared/stages.ts'
import { useSpeech } from '../i18n/speech.tsx'
import { useLive } from '../live/live.tsx'
import { useNow } from '../ui/use-now.ts'
import { type Choices, hasFilters } from './choices.ts'
import { createSearch } from './search.ts'
import { countStages, findSpaces, toSections } from './sections.ts'
import { sortSpaces } from './sort.ts'

const RESORT_MS = 5_000
const NEVER_MS = 86_400_000

/** What the page shows of the list: found, counted, sorted, in sections. */
export function useFleet(list: SpaceList, choices: Choices) {
  const { t, language } = useSpeech()
  const { store } = useLive()
  const matches = useMemo(() => createSearch(t), [t])
  const q = useDeferredValue(choices.q)
  const { state, account, sort, closed } = choices
  // Readings change all the time; an order that did too could not be read.
  const isMoving = sort === 'cpu' || sort === 'memory'
  const sortedAt = useNow(isMoving ? RESORT_MS : NEVER_MS)

  const found = useMemo(
    () => findSpaces(list.spaces, { ...NO_CHOICES, q, account }, matches),
    [list.spaces, q, account, matches],
  )
  const counts = useMemo(() => countStages(found), [found])
  // biome-ignore lint/correctness/useExhaustiveDependencies: sortedAt is what makes it sort anew
  const shown = useMemo(() => {
    const picked = state ? found.filter(({ stage }) => stageGroup(stage) === state) : found
    const latest = (spaceId: string) => store.getSeries(spaceId).samples.at(-1)
    return sortSpaces(picked, sort, { locale: language, latest })
  }, [found, state, sort, language, store, sortedAt])
  const sections = useMemo(
    () =>
      toSections(
        list.accounts,
        { all: list.spaces, shown },
        { account, closed, isFiltered: hasFilters({ ...NO_CHOICES, q, state, account }) },
      ),
    [list, shown, account, closed, q, state],
  )
  return { found, counts, shown, sections }
}

const NO_CHOICES: Choices = { q: '', state: null, account: null, sort: 'name', view: 'cards', closed: [] }
