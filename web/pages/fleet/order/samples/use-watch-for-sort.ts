import { useEffect, useMemo } from 'react'
import type { Space } from '../../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import { useLive } from '../../../../live/live-provider.tsx'
import type { Sort } from '../../controls/preferences.ts'
import { isByMetric } from '../sort.ts'

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
