import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Entry } from '../lines/entry.ts'

const LINE_REM = 1.25
/** What is before the first line is always as high, so that lines never move when it changes. */
const HEAD_REM = 2.75
/** As far from the end as this still counts as being there, in pixels. */
export const END_PX = 24

interface LogVirtualizerOptions {
  rows: readonly Entry[]
  /** The numbers of the lines that a selection begins and ends in. */
  selected: { from: number; to: number } | null
  isWrapped: boolean
}

/** Which lines to render, and where. What one reads keeps its place when lines are added, dropped or measured. */
export function useLogVirtualizer(
  scroller: RefObject<HTMLElement | null>,
  { rows, selected, isWrapped }: LogVirtualizerOptions,
) {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_REM * rem,
    scrollMargin: HEAD_REM * rem,
    getItemKey: (at) => rows[at]?.number ?? at,
    overscan: 10,
    useFlushSync: false,
    anchorTo: 'end',
    scrollEndThreshold: END_PX,
    // What a selection begins and ends in stays, or else the browser would forget the selection.
    rangeExtractor: (range) =>
      [...new Set([...pinned(rows, selected), ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is not so high any more
  useLayoutEffect(() => virtualizer.measure(), [isWrapped])
  return virtualizer
}

function pinned(rows: readonly Entry[], selected: LogVirtualizerOptions['selected']): number[] {
  if (!selected) return []
  return [indexOfLine(rows, selected.from), indexOfLine(rows, selected.to)].filter((at) => at !== -1)
}

/** Where the line with this number is among the rows, which are in the order of their numbers; -1 if it is not. */
export function indexOfLine(rows: readonly Entry[], number: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rows[middle]?.number ?? 0
    if (found === number) return middle
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return -1
}
