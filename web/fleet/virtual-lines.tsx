import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LinesProps } from './lines.ts'

const CARD = 200
const TABLE_LINE = 56
const SECTION = 54

/** Only the lines on the screen and a few around it. */
export function VirtualLines({ rows, isTable, attributesOf, scrollTo, children }: LinesProps) {
  const List = isTable ? 'tbody' : 'div'
  const Line = isTable ? 'tr' : 'div'
  const list = useRef<HTMLDivElement & HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)

  // What is above the list changes its height without the list knowing: banners, wrapping counters.
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect()
    if (box) setTop(Math.round(box.top + scrollY))
  })

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'section' ? SECTION : isTable ? TABLE_LINE : CARD),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: 80,
  })

  useEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'center' })
    return () => {
      scrollTo.current = null
    }
  }, [scrollTo, virtualizer])

  return (
    <List ref={list} className="relative block" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        if (!row) return null
        const attributes = attributesOf(row)
        return (
          <Line
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            {...(isTable && { 'aria-rowindex': index + 2 })}
            {...attributes}
            className={`absolute inset-x-0 top-0 ${attributes.className}`}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(row)}
          </Line>
        )
      })}
    </List>
  )
}
