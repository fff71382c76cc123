import type { Translate } from '../../../i18n/catalogue.ts'
import { sectionLabel } from '../grouping/section-label.ts'
import { cardGridClass } from './columns.ts'
import type { Look } from './look.ts'
import type { Row } from './rows.ts'

export interface LineAttributes {
  className: string
  role?: 'list' | undefined
  'aria-label'?: string | undefined
}

interface LineLooks {
  look: Look
  columns: number
  t: Translate
}

/** What the element around a row gets: a head, or a line of cards or items. */
export function attributesOf(row: Row, { look, columns, t }: LineLooks): LineAttributes {
  if (row.kind === 'section') return { className: 'block' }
  const gap = look === 'item' ? 'pb-2' : 'pb-3'
  const label = sectionLabel(row.place.section, t)
  return { className: `${cardGridClass(columns, look)} ${gap}`, role: 'list', 'aria-label': label }
}
