import type { ComponentType, ReactNode } from 'react'
import { flavorOf, hasGpu } from '../../../../../shared/model/hardware.ts'
import type { SelectionStore } from '../../../../actions/selection.ts'
import type { Choices, Choose } from '../../controls/choices.ts'
import { SpaceCells } from '../../space/row/space-cells.tsx'
import type { LinesProps } from '../plain-lines.tsx'
import type { Row } from '../rows.ts'
import { Table } from './table.tsx'

interface TableLinesProps {
  rows: readonly Row[]
  Lines: ComponentType<LinesProps>
  lines: Omit<LinesProps, 'children'>
  drawHead: (row: Extract<Row, { kind: 'section' }>) => ReactNode
  choices: Choices
  choose: Choose
  selection: SelectionStore
}

/** The list as a table, with everything that only a table needs: cards are drawn without waiting for its code. */
export function TableLines({ rows, Lines, lines, drawHead, selection, choices, choose }: TableLinesProps) {
  const isAnyOnGpu = rows.some(hasGpuSpace)
  return (
    <Table {...{ choices, choose, isAnyOnGpu }} look={lines.look} count={rows.length}>
      <Lines {...lines}>
        {(row) =>
          row.kind === 'section' ? (
            <td colSpan={99}>{drawHead(row)}</td>
          ) : (
            row.spaces.map((space) => <SpaceCells key={space.id} {...{ space, selection }} />)
          )
        }
      </Lines>
    </Table>
  )
}

function hasGpuSpace(row: Row): boolean {
  return row.kind === 'spaces' && row.spaces.some((space) => hasGpu(flavorOf(space)))
}
