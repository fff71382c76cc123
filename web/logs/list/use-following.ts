import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Entry } from '../lines/entry.ts'

interface FollowingOptions {
  rows: readonly Entry[]
  /** Whether text is selected: the lines must not move away. */
  isHeld: boolean
  endPx: number
}

/** Whether the list stays at its end, and how many lines have come since it does not. */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  { rows, isHeld, endPx }: FollowingOptions,
) {
  const [isAtEnd, setAtEnd] = useState(true)
  const [seen, setSeen] = useState(-1)
  const lastTop = useRef(0)
  const isOn = isAtEnd && !isHeld
  const last = rows.at(-1)?.number ?? -1

  useEffect(() => {
    if (isOn) setSeen(last)
  }, [isOn, last])

  function onScroll() {
    const { current } = scroller
    if (!current) return
    const { scrollTop, scrollHeight, clientHeight } = current
    const isNear = scrollHeight - scrollTop - clientHeight <= endPx
    // More lines below are no reason: only whoever scrolls up leaves the end.
    if (isNear) setAtEnd(true)
    else if (scrollTop < lastTop.current) setAtEnd(false)
    lastTop.current = scrollTop
  }

  return {
    isOn,
    missed: isOn ? 0 : countAfter(rows, seen),
    onScroll,
    /** Called before going elsewhere: lines that come at the same moment must not bring it back. */
    leave: () => setAtEnd(false),
    resume() {
      getSelection()?.empty()
      setAtEnd(true)
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
    },
  }
}

function countAfter(rows: readonly Entry[], seen: number): number {
  let count = 0
  while (count < rows.length && (rows[rows.length - 1 - count]?.number ?? 0) > seen) count++
  return count
}
