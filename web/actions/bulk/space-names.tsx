import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Space } from '../../../shared/model/space.ts'

/** The height of a line, `h-8`, in pixels at the usual text size. */
const LINE_PX = 32

/** The titles and ids of up to thousands of Spaces. Only the visible ones are rendered: the question opens at once. */
export function SpaceNames({ spaces }: { spaces: readonly Space[] }) {
  const box = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: spaces.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_PX,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div ref={box} tabIndex={0} className="max-h-56 overflow-y-auto rounded-lg border border-line">
      <ul className="relative" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const space = spaces[index]
          return (
            space && (
              <li
                key={space.id}
                aria-setsize={spaces.length}
                aria-posinset={index + 1}
                ref={lines.measureElement}
                data-index={index}
                className="absolute inset-x-0 top-0 flex h-8 items-center gap-2 border-b border-line px-3"
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className="truncate">{space.title}</span>
                <span className="ml-auto truncate font-mono text-xs text-muted">{space.id}</span>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
