import { useEffect, useReducer, useRef } from 'react'

/** How many Spaces are added to the page at once: more of them, and scrolling stutters. */
const SPACES_PER_FRAME = 8

/**
 * The items to render now: those that are rendered already, and as many new ones as a frame has time for. The others follow
 * in the next frames. `spacesIn` is the number of Spaces of an item.
 */
export function useRationed<Item extends { key: PropertyKey | bigint }>(
  items: readonly Item[],
  spacesIn: (item: Item) => number,
): Item[] {
  const rendered = useRef<ReadonlySet<Item['key']>>(new Set())
  const [, renderMore] = useReducer((count: number) => count + 1, 0)
  let room = SPACES_PER_FRAME
  const now = items.filter((item) => {
    if (rendered.current.has(item.key)) return true
    if (room <= 0) return false
    room -= spacesIn(item)
    return true
  })

  useEffect(() => {
    rendered.current = new Set(now.map(({ key }) => key))
    if (now.length === items.length) return
    const frame = requestAnimationFrame(renderMore)
    return () => cancelAnimationFrame(frame)
  })

  return now
}
