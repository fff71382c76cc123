import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'
import type { Look } from './look.ts'

const CARD = 280
const GAP = 12
const MOST = 6

/** How many cards fit side by side into `width` pixels. */
export function cardsBeside(width: number): number {
  return Math.min(MOST, Math.max(1, Math.floor((width + GAP) / (CARD + GAP))))
}

export function useColumns() {
  const columns = useCardsBeside()
  const isPhone = useMediaQuery(PHONE)
  return { columns, isPhone }
}

/**
 * How many cards fit beside each other in the page's content; until it is mounted, beside a wide rail. The observer reports
 * between layout and paint: asking for the width earlier would lay out the page twice.
 */
function useCardsBeside(): number {
  const [count, setCount] = useState(() => cardsBeside(measureContent()))

  useLayoutEffect(() => {
    const content = document.getElementById('content')
    if (!content) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width
      if (width !== undefined) flushSync(() => setCount(cardsBeside(width)))
    })
    observer.observe(content)
    return () => observer.disconnect()
  }, [])

  return count
}

/** In pixels, of a wide window. */
const RAIL_AND_PADDING = 208 + 48

function measureContent(): number {
  const content = document.getElementById('content')
  if (!content) return innerWidth - RAIL_AND_PADDING
  const { paddingLeft, paddingRight } = getComputedStyle(content)
  return content.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

// Written out in full, because Tailwind only generates classes that it finds in the source.
const COLUMNS = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4', 'grid-cols-5', 'grid-cols-6']

/** The grid of cards or items, with the gap that their heights in `look.ts` include. */
export function cardGridClass(columns: number, look: Look): string {
  return `grid ${look === 'item' ? 'gap-2' : 'gap-3'} ${COLUMNS[columns] ?? 'grid-cols-6'}`
}
