import { useEffect, useReducer, useRef } from 'react'
import type { Row } from './rows.ts'

/** How many Spaces are added to the page at once: with more of them, scrolling stutters. */
const SPACES_PER_FRAME = 6

/** The ids of the Spaces and the keys of the heads that are rendered. */
export interface Ration {
  rendered: ReadonlySet<string>
}

/** What was rendered so far, for one way of rendering: another one begins with nothing. */
export function useRation(way: string): Ration {
  const current = useRef<Ration & { way: string }>({ way, rendered: new Set() })
  if (current.current.way !== way) current.current = { way, rendered: new Set() }
  return current.current
}

/**
 * The rows to render now: what is rendered already, and as many new Spaces as a frame has time for; the others follow in the
 * next frames. Null for a row that has to wait.
 */
export function useRationed(rows: readonly Row[], ration: Ration): (Row | null)[] {
  const [, renderMore] = useReducer((count: number) => count + 1, 0)
  const now = rationRows(rows, ration.rendered)

  useEffect(() => {
    ration.rendered = new Set(now.flatMap((row) => (row === null ? [] : namesIn(row))))
    if (now.every((row, index) => row === rows[index])) return
    const frame = requestAnimationFrame(renderMore)
    return () => cancelAnimationFrame(frame)
  })

  return now
}

export function rationRows(rows: readonly Row[], rendered: Ration['rendered']): (Row | null)[] {
  let room = SPACES_PER_FRAME
  return rows.map((row) => {
    if (row.kind === 'section') return rendered.has(row.key) || room > 0 ? row : null
    const spaces = row.spaces.filter(({ id }) => rendered.has(id) || room-- > 0)
    if (spaces.length === row.spaces.length) return row
    return spaces.length === 0 ? null : { ...row, spaces }
  })
}

function namesIn(row: Row): string[] {
  return row.kind === 'section' ? [row.key] : row.spaces.map(({ id }) => id)
}
