import type { ReactNode, RefObject } from 'react'
import type { Row } from './rows.ts'

export interface LineAttributes {
  className: string
  role?: 'list' | undefined
  'aria-label'?: string | undefined
  /** The Space that is the whole line, as in a table. */
  'data-space'?: string | undefined
}

/** How the lines of the list are drawn: all of them, or, in a long list, those on the screen. */
export interface LinesProps {
  rows: readonly Row[]
  isTable: boolean
  attributesOf: (row: Row) => LineAttributes
  /** Set while not all lines are in the page: brings one that is not into it. */
  scrollTo: RefObject<((rowIndex: number) => void) | null>
  children: (row: Row) => ReactNode
}

/** All lines: what fits into a page is best left to the browser, its search and its screen readers. */
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
