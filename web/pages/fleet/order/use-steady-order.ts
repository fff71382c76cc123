import { useEffect, useMemo, useRef, useState } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import { isSpaceInUse } from './is-space-in-use.ts'
import { keepOrder } from './keep-order.ts'

/** How often it is checked whether the list is free to be sorted again. */
const CHECK_MS = 500

/**
 * The sorted Spaces, in the order that they had before as long as one of them is in use. `choice`: what the user sorts and
 * filters by; a new choice is followed at once.
 */
export function useSteadyOrder(sorted: Space[], choice: string): Space[] {
  const [round, setRound] = useState(0)
  const last = useRef({ choice, spaces: sorted })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round looks again whether a Space is in use
  const spaces = useMemo(() => {
    const before = last.current
    return before.choice === choice && isSpaceInUse() ? keepOrder(before.spaces, sorted) : sorted
  }, [sorted, choice, round])

  useEffect(() => {
    last.current = { choice, spaces }
  })
  useEffect(() => {
    if (spaces === sorted) return
    const timer = setInterval(() => !isSpaceInUse() && setRound((before) => before + 1), CHECK_MS)
    return () => clearInterval(timer)
  }, [spaces, sorted])
  return spaces
}
