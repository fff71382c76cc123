import { useEffect, useMemo, useRef, useState } from 'react'
import { isSpaceInUse } from './is-space-in-use.ts'
import { keepOrder } from './keep-order.ts'

/** How often it is checked whether the list is free to be sorted again. */
const CHECK_MS = 500

/**
 * The sorted Spaces, or what is said of them, in the order that they had before as long as a Space is in use. `choice`: what
 * the user sorts and filters by; a new choice is followed at once.
 */
export function useSteadyOrder<Item extends { id: string }>(sorted: Item[], choice: string): Item[] {
  const [round, setRound] = useState(0)
  const last = useRef({ choice, items: sorted })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round looks again whether a Space is in use
  const items = useMemo(() => {
    const before = last.current
    return before.choice === choice && isSpaceInUse() ? keepOrder(before.items, sorted) : sorted
  }, [sorted, choice, round])

  useEffect(() => {
    last.current = { choice, items }
  })
  useEffect(() => {
    if (items === sorted) return
    const timer = setInterval(() => !isSpaceInUse() && setRound((before) => before + 1), CHECK_MS)
    return () => clearInterval(timer)
  }, [items, sorted])
  return items
}
