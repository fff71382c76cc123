import { type CSSProperties, type ReactNode, useRef } from 'react'
import { useWidth } from '../../../../ui/use-width.ts'
import type { Choices, Choose } from '../../controls/choices.ts'
import type { Look } from '../look.ts'
import { gridTemplate } from './fit-columns.ts'
import { type GpuUse, TableColumns, useFittingColumns } from './table-columns.ts'
import { TableHead } from './table-head.tsx'

interface TableProps extends GpuUse {
  look: Look
  count: number
  choices: Choices
  choose: Choose
  children: ReactNode
}

/** The head and the rows of the table, with the columns that fit. */
export function Table({ look, count, choices, choose, children, ...gpuUse }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  const fit = useFittingColumns(useWidth(table), gpuUse)
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
        <TableHead {...{ choices, choose }} isAnyOnGpu={gpuUse.isAnyOnGpu} />
        {children}
      </table>
    </TableColumns>
  )
}
