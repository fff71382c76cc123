import { memo, useRef } from 'react'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import { useWatch } from '../../../../live/live-provider.tsx'
import { LastKnown } from '../../../../space-display/staleness.tsx'
import { StatePill } from '../../../../space-display/state-pill.tsx'
import { useOnScreen } from '../../../../ui/use-on-screen.ts'
import { useTableColumns } from '../../lines/table/table-columns.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import type { SpaceCardProps } from '../card/space-card.tsx'
import { CostSlot } from '../cost-slot.tsx'
import { HardwareMarks } from '../hardware-marks.tsx'
import { DoingMark, OutdatedMark, PrivateMark } from '../marks.tsx'
import { SpaceTitle } from '../space-title.tsx'
import { UptimeSlot } from '../uptime-slot.tsx'
import { LastChange } from './last-change.tsx'
import { MetricCells } from './metric-cells.tsx'
import { RowButtons } from './row-buttons.tsx'

interface SpaceCellsProps extends SpaceCardProps {
  isSelected: boolean
}

/** One Space as the cells of a table row, each on one line. Rerenders only when this Space or the columns change. */
export const SpaceCells = memo(function SpaceCells({ space, selection, isSelected }: SpaceCellsProps) {
  const cell = useRef<HTMLTableCellElement>(null)
  useWatch(space.id, useOnScreen(cell) && givesMetrics(space))
  const columns = useTableColumns()

  return (
    <>
      <td ref={cell}>
        <SelectBox {...{ space, selection, isSelected }} />
      </td>
      <td className="flex min-w-0 items-center gap-2 overflow-hidden text-xs text-muted">
        <StatePill space={space} isPlain />
        <DoingMark spaceId={space.id} />
        <LastKnown owner={space.owner} isBrief className="shrink-0" />
      </td>
      <td className="flex min-w-0 items-center gap-2">
        <SpaceTitle space={space} detail="id" />
        <PrivateMark visibility={space.visibility} />
        <OutdatedMark space={space} isBrief />
      </td>
      {columns.includes('hardware') && (
        // The cost wraps out of sight where there is no room for it: the hardware comes first.
        <td className="flex h-5 min-w-0 flex-wrap items-center gap-1.5 overflow-hidden text-xs whitespace-nowrap text-muted">
          <span className="flex min-w-0 items-center gap-1.5">
            <HardwareMarks space={space} />
          </span>
          <CostSlot space={space} look="row" />
        </td>
      )}
      <MetricCells space={space} />
      {columns.includes('uptime') && (
        <td className="pl-1.5 text-xs text-muted">
          <UptimeSlot space={space} look="row" />
        </td>
      )}
      {columns.includes('updated') && (
        <td className="truncate text-right text-xs text-muted">
          <LastChange space={space} />
        </td>
      )}
      <td className="relative z-10 flex items-center justify-end">
        <RowButtons space={space} />
      </td>
    </>
  )
})
