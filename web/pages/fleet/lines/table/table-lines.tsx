import type { ComponentType, ReactNode } from 'react'
import { flavorOf, hasGpu } from '../../../../../shared/model/hardware.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import type { SelectionStore } from '../../../../actions/selection.ts'
import type { Choices, Choose } from '../../controls/choices.ts'
import { shownMetrics } from '../../space/metrics/shown-metrics.ts'
import { SpaceRow } from '../../space/row/space-row.tsx'
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

const HEAD = { className: 'block' }
const ROW = {
  className:
    'relative grid h-9 grid-cols-(--columns) items-center gap-x-2.5 border-b border-line bg-surface px-3 group-data-slim:h-7 hover:bg-hover data-stale:border-dashed data-stale:bg-transparent data-selected:bg-warn-soft/60',
}

/** The list as a table, with everything that only a table needs: cards are drawn without waiting for its code. */
export function TableLines({ rows, Lines, lines, drawHead, selection, choices, choose }: TableLinesProps) {
  const spaces = rows.flatMap((row) => (row.kind === 'spaces' ? row.spaces : []))
  const isAnyOnGpu = spaces.some((space) => hasGpu(flavorOf(space)))
  const isAnyGpuMeasured = spaces.some(givesGpuMetrics)
  return (
    <Table {...{ choices, choose, isAnyOnGpu, isAnyGpuMeasured }} look={lines.look} count={rows.length}>
      <Lines {...lines} attributesOf={(row) => (row.kind === 'section' ? HEAD : ROW)}>
        {(row, line) =>
          row.kind === 'section' ? (
            <tr {...line}>
              <td colSpan={99}>{drawHead(row)}</td>
            </tr>
          ) : (
            row.spaces.map((space) => <SpaceRow key={space.id} {...{ space, selection, line }} />)
          )
        }
      </Lines>
    </Table>
  )
}

function givesGpuMetrics(space: Space): boolean {
  return givesMetrics(space) && shownMetrics(flavorOf(space), undefined).includes('gpu')
}
