import { useEffect, useMemo, useState } from 'react'
import type { Sample } from '../../../../shared/model/sample.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../shared/model/stages.ts'
import { useLive } from '../../../live/live-provider.tsx'
import { isCovered } from '../../../ui/keys/use-hotkeys.ts'
import type { Sort } from '../controls/preferences.ts'
import { isByMetric } from './sort.ts'

const RESORT_MS = 5_000
/** By then the first samples have arrived. */
const FIRST_MS = 1_500
const NONE: ReadonlyMap<string, Sample> = new Map()

/**
 * The samples to sort by. They change every 5 s, because an order that changes all the time cannot be read, and not while a
 * Space has the focus, because it would move away from the user.
 */
export function useSamplesForSort(sort: Sort): ReadonlyMap<string, Sample> {
  const { store } = useLive()
  const isNeeded = isByMetric(sort)
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (!isNeeded) return
    const sortAgain = () => !isSpaceFocused() && setRound((last) => last + 1)
    const first = setTimeout(sortAgain, FIRST_MS)
    const timer = setInterval(sortAgain, RESORT_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [isNeeded])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round reads the samples again
  return useMemo(() => (isNeeded ? store.getLatest() : NONE), [store, isNeeded, round])
}

function isSpaceFocused(): boolean {
  return isCovered() || document.querySelector('[data-space]:focus-within') !== null
}

/** Sorting by a metric also needs samples of Spaces off the screen: of as many as a stream has room for. */
export function useWatchForSort(spaces: readonly Space[], sort: Sort) {
  const { store } = useLive()
  const isNeeded = isByMetric(sort)
  // As a string, so that another order of the same Spaces changes nothing.
  const wanted = useMemo(() => {
    if (!isNeeded) return ''
    const ids = spaces.filter(givesMetrics).map(({ id }) => id)
    return ids.sort().join()
  }, [spaces, isNeeded])

  useEffect(() => {
    if (!wanted) return
    const ends = wanted.split(',').map((id) => store.watch(id, 'background'))
    return () => {
      for (const end of ends) end()
    }
  }, [store, wanted])
}
