import { type CSSProperties, type ReactNode, useRef } from 'react'
import { useWidth } from '../../../../ui/use-width.ts'
import type { Choices, Choose } from '../../controls/choices.ts'
import type { Look } from '../look.ts'
import { gridTemplate } from './fit-columns.ts'
import { TableColumns, useFittingColumns } from './table-columns.ts'
import { TableHead } from './table-head.tsx'

interface TableProps {
  look: Look
  count: number
  isAnyOnGpu: boolean
  choices: Choices
  choose: Choose
  children: ReactNode
}

/** The head and the rows of the table, with the columns that fit. */
export function Table({ look, count, isAnyOnGpu, choices, choose, children }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  const fit = useFittingColumns(useWidth(table), isAnyOnGpu)
  return (
    <TableColumns value={fit.columns}>
      <table
        ref={table}
        className="group block"
        data-slim={look === 'slim-row' || undefined}
        data-bare={!fit.hasBars || undefined}
        aria-rowcount={count + 1}
        style={{ '--columns': gridTemplate(fit) } as CSSProperties}
      >
        <TableHead {...{ choices, choose, isAnyOnGpu }} />
        {children}
      </table>
    </TableColumns>
  )
}
