import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Sample } from '../../../../../shared/model/sample.ts'
import { useLive } from '../../../../live/live-provider.tsx'
import type { Sort } from '../../controls/preferences.ts'
import { isSpaceInUse } from '../is-space-in-use.ts'
import { isByMetric } from '../sort.ts'

const RESORT_MS = 5_000
/** By then the first samples have arrived. */
const FIRST_MS = 1_500

/** The samples to sort by; null if the sort needs none. */
export type SortSamples = ReadonlyMap<string, Sample> | null

/**
 * The samples to sort by. They change every 5 s, because an order that changes all the time cannot be read, and not while a
 * Space is in use, because it would move away from the user: `isHeld`.
 */
export function useSortSamples(sort: Sort) {
  const { store } = useLive()
  const isNeeded = isByMetric(sort)
  const [round, setRound] = useState(0)
  const [isHeld, setHeld] = useState(false)

  const takeNow = useCallback(() => {
    setHeld(false)
    setRound((last) => last + 1)
  }, [])

  useEffect(() => {
    if (!isNeeded) return
    const take = () => (isSpaceInUse() ? setHeld(true) : takeNow())
    const first = setTimeout(take, FIRST_MS)
    const timer = setInterval(take, RESORT_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      setHeld(false)
    }
  }, [isNeeded, takeNow])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round reads the samples again
  const samples: SortSamples = useMemo(() => (isNeeded ? store.getLatest() : null), [store, isNeeded, round])
  return { samples, isHeld, takeNow }
}
