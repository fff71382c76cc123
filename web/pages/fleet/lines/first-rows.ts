import { HEIGHTS, type Look, SECTION_HEIGHT } from './look.ts'
import type { Row } from './rows.ts'

/** In rem: the top bar, and the filters. */
const CHROME = 8
/** In rem: a line of what needs attention. */
const NEED = 2.5

interface Screen {
  /** In rem. */
  height: number
  /** How many lines need attention, above the list. */
  needs: number
}

/** The rows that a screen shows before it is scrolled, and at least one: enough until the code that renders the rest is loaded. */
export function firstRows(rows: readonly Row[], look: Look, { height, needs }: Screen): readonly Row[] {
  const room = height - CHROME - needs * NEED
  let used = 0
  const next = rows.findIndex((row) => {
    const isFull = used > 0 && used >= room
    used += row.kind === 'section' ? SECTION_HEIGHT : HEIGHTS[look]
    return isFull
  })
  return next === -1 ? rows : rows.slice(0, next)
}
