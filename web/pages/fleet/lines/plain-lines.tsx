import { Fragment, type ReactNode, type Ref, type RefObject } from 'react'
import type { LineAttributes } from './line-attributes.ts'
import { isTable, type Look } from './look.ts'
import { type Ration, useRationed } from './ration.ts'
import type { Row } from './rows.ts'

/** What the element around a row gets, with its place in a long list. */
export interface PlacedLine extends LineAttributes {
  ref?: Ref<HTMLDivElement & HTMLTableRowElement> | undefined
  'data-index'?: number
  'aria-rowindex'?: number
  style?: { transform: string }
}

/** How the rows of the list are rendered: all of them or, in a long list, only the visible ones. */
export interface LinesProps {
  rows: readonly Row[]
  look: Look
  ration: Ration
  attributesOf: (row: Row) => LineAttributes
  /** Scrolls to a row that is not rendered. Only set while some are not. */
  scrollTo: RefObject<((rowIndex: number) => void) | null>
  children: (row: Row, line: PlacedLine) => ReactNode
}

/** All rows: if they fit on a page, the browser's own layout, search and accessibility work best. */
export function PlainLines({ rows, look, ration, attributesOf, children }: LinesProps) {
  const List = isTable(look) ? 'tbody' : 'div'
  return (
    <List className="block">
      {useRationed(rows, ration).map(
        (row) => row && <Fragment key={row.key}>{children(row, attributesOf(row))}</Fragment>,
      )}
    </List>
  )
}
