import { useEffect, useMemo, useState } from 'react'
import type { Sample } from '../../../../shared/sample.ts'
import { useLive } from '../../../live/live-provider.tsx'
import { isCovered } from '../../../ui/keys/use-hotkeys.ts'
import type { Sort } from '../controls/choices.ts'

const RESORT_MS = 5_000
/** By then the first readings have come. */
const FIRST_MS = 1_500
const NONE: ReadonlyMap<string, Sample> = new Map()

/**
 * The readings that the order goes by. They change every 5 s, for an order that always moves could not be read; and
 * not at all while somebody is at a Space, for it would be moved away from under their hands.
 */
export function useReadingsForSort(sort: Sort): ReadonlyMap<string, Sample> {
  const { store } = useLive()
  const isNeeded = sort === 'cpu' || sort === 'memory'
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (!isNeeded) return
    const sortAgain = () => !isSomebodyAtASpace() && setRound((last) => last + 1)
    const first = setTimeout(sortAgain, FIRST_MS)
    const timer = setInterval(sortAgain, RESORT_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [isNeeded])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round takes the readings anew
  return useMemo(() => (isNeeded ? store.getLatest() : NONE), [store, isNeeded, round])
}

function isSomebodyAtASpace(): boolean {
  return isCovered() || document.querySelector('[data-space]:focus-within') !== null
}
