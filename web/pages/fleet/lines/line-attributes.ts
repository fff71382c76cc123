import type { Translate } from '../../../i18n/catalogue.ts'
import { sectionLabel } from '../grouping/section-label.ts'
import { cardGridClass } from './columns.ts'
import { isTable, type Look } from './look.ts'
import type { Row } from './rows.ts'

const TABLE_ROW =
  'relative grid h-9 grid-cols-(--columns) items-center gap-x-2.5 border-b border-line bg-surface px-3 [content-visibility:auto] group-data-slim:h-7 hover:bg-hover has-checked:bg-warn-soft/60 has-data-stale:border-dashed has-data-stale:bg-transparent'

export interface LineAttributes {
  className: string
  role?: 'list' | undefined
  'aria-label'?: string | undefined
  /** The Space, if it is the whole row, as in a table. */
  'data-space'?: string | undefined
}

interface LineLooks {
  look: Look
  columns: number
  t: Translate
}

/** What the element of a row gets: a head, a line of cards or items, or a row of the table. */
export function attributesOf(row: Row, { look, columns, t }: LineLooks): LineAttributes {
  if (row.kind === 'section') return { className: 'block' }
  if (isTable(look)) return { className: TABLE_ROW, 'data-space': row.spaces[0]?.id }
  const gap = look === 'item' ? 'pb-2' : 'pb-3'
  const label = sectionLabel(row.place.section, t)
  return { className: `${cardGridClass(columns, look)} ${gap}`, role: 'list', 'aria-label': label }
}
