import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { HEIGHTS, isTable, SECTION_HEIGHT } from './look.ts'
import type { LinesProps } from './plain-lines.tsx'
import type { Row } from './rows.ts'
import { useRationed } from './use-rationed.ts'

/** Renders only the visible rows and a few around them. */
export function VirtualLines({ rows, look, attributesOf, scrollTo, children }: LinesProps) {
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

  const items = useRationed(virtualizer.getVirtualItems(), ({ index }) => spacesIn(rows[index]))

  useEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'center' })
    return () => {
      scrollTo.current = null
    }
  }, [scrollTo, virtualizer])

  return (
    <List ref={list} className="relative block" style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]
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

function spacesIn(row: Row | undefined): number {
  return row?.kind === 'spaces' ? row.spaces.length : 0
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
