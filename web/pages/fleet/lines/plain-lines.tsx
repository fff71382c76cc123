import type { ReactNode, RefObject } from 'react'
import type { Row } from './rows.ts'

export interface LineAttributes {
  className: string
  role?: 'list' | undefined
  'aria-label'?: string | undefined
  /** The Space, if it is the whole row, as in a table. */
  'data-space'?: string | undefined
}

/** How the rows of the list are rendered: all of them or, in a long list, only the visible ones. */
export interface LinesProps {
  rows: readonly Row[]
  isTable: boolean
  attributesOf: (row: Row) => LineAttributes
  /** Scrolls to a row that is not rendered. Only set while some are not. */
  scrollTo: RefObject<((rowIndex: number) => void) | null>
  children: (row: Row) => ReactNode
}

/** All rows: if they fit on a page, the browser's own layout, search and accessibility work best. */
export function PlainLines({ rows, isTable, attributesOf, children }: LinesProps) {
  const List = isTable ? 'tbody' : 'div'
  const Line = isTable ? 'tr' : 'div'
  return (
    <List className="block">
      {rows.map((row) => (
        <Line key={row.key} {...attributesOf(row)}>
          {children(row)}
        </Line>
      ))}
    </List>
  )
}
