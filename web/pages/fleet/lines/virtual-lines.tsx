import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { HEIGHTS, isTable, SECTION_HEIGHT } from './look.ts'
import type { LinesProps } from './plain-lines.tsx'
import { useRationed } from './ration.ts'

/** Renders only the visible rows and a few around them. */
export function VirtualLines({ rows, look, ration, attributesOf, scrollTo, children }: LinesProps) {
  const isInTable = isTable(look)
  const List = isInTable ? 'tbody' : 'div'
  const list = useRef<HTMLDivElement & HTMLTableSectionElement>(null)
  const top = useTop(list)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const heightOf = (index: number) => (rows[index]?.kind === 'section' ? SECTION_HEIGHT : HEIGHTS[look])

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => heightOf(index) * rem,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 3,
    // New rows are rendered in a separate task, not while handling the scroll event: the overscan covers the delay.
    useFlushSync: false,
    scrollMargin: top,
  })

  const items = virtualizer.getVirtualItems().filter(({ index }) => index < rows.length)
  const rendered = useRationed(
    items.flatMap(({ index }) => rows[index] ?? []),
    ration,
  )

  useEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'center' })
    return () => {
      scrollTo.current = null
    }
  }, [scrollTo, virtualizer])

  // No anchor for the browser's own scrolling: it would answer each replaced row with a jump, and each jump with other rows.
  return (
    <List
      ref={list}
      className="relative block"
      style={{ height: virtualizer.getTotalSize(), overflowAnchor: 'none' }}
    >
      {items.map(({ index, key, start }, position) => {
        const row = rendered[position]
        if (!row) return null
        const { className, ...attributes } = attributesOf(row)
        const line = {
          ...attributes,
          ref: row.kind === 'section' ? virtualizer.measureElement : undefined,
          'data-index': index,
          ...(isInTable && { 'aria-rowindex': index + 2 }),
          className: `absolute inset-x-0 top-0 ${className}`,
          style: { transform: `translateY(${start - top}px)` },
        }
        return <Fragment key={key}>{children(row, line)}</Fragment>
      })}
    </List>
  )
}

/** The offset of the list on the page. Content above it, such as banners or wrapped lines, changes without the list knowing. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)

  useLayoutEffect(() => {
    function measure() {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list])

  return top
}
