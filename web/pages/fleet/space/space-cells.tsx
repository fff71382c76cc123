import { memo, useRef } from 'react'
import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../shared/model/stages.ts'
import { SpaceMenu } from '../../../actions/controls/space-menu.tsx'
import { useWatch } from '../../../live/live-provider.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { LastKnown } from '../../../space-display/staleness.tsx'
import { StatePill } from '../../../space-display/state-pill.tsx'
import { useOnScreen } from '../../../ui/use-on-screen.ts'
import { FOLDS_FIRST, FOLDS_NEXT, STAYS_RIGHT } from '../lines/columns.ts'
import { SelectBox } from '../selection/select-box.tsx'
import type { SelectionStore } from '../selection/selection.ts'
import { DoingMark, LastChange, OutdatedMark } from './marks.tsx'
import { CpuMetric, MemoryMetric, NetworkMetric, useMissingReason } from './space-metrics.tsx'
import { SpaceTitle } from './space-title.tsx'
import { StateWords } from './state-words.tsx'

interface SpaceCellsProps {
  space: Space
  selection: SelectionStore
}

/** One Space as the cells of a table row. Rerenders only when this Space changes. */
export const SpaceCells = memo(function SpaceCells({ space, selection }: SpaceCellsProps) {
  const cell = useRef<HTMLTableCellElement>(null)
  const isLive = givesMetrics(space)
  useWatch(space.id, useOnScreen(cell) && isLive)
  const flavor = flavorOf(space)

  return (
    <>
      <td ref={cell} className="pl-2">
        <SelectBox space={space} selection={selection} />
      </td>
      <td className="min-w-0">
        <SpaceTitle space={space} isStretched />
      </td>
      <td className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-muted">
        <StatePill space={space} />
        <DoingMark spaceId={space.id} />
        <OutdatedMark space={space} />
        <LastKnown owner={space.owner} className="w-full truncate" />
      </td>
      <td className="truncate text-xs text-muted">{flavor ? hardwareName(flavor) : space.sdk}</td>
      {isLive ? <LiveCells spaceId={space.id} /> : <NoteCell space={space} />}
      <td className={`truncate text-xs text-muted ${FOLDS_NEXT}`}>
        <LastChange space={space} />
      </td>
      <td className={`flex items-center ${STAYS_RIGHT}`}>
        <SpaceMenu space={space} />
      </td>
    </>
  )
})

function LiveCells({ spaceId }: { spaceId: string }) {
  const missing = useMissingReason(spaceId)
  if (missing) return <WordsCell text={missing} />
  return (
    <>
      <td>
        <CpuMetric spaceId={spaceId} isCompact />
      </td>
      <td>
        <MemoryMetric spaceId={spaceId} isCompact />
      </td>
      <td className={`text-xs text-muted ${FOLDS_FIRST}`}>
        <NetworkMetric spaceId={spaceId} />
      </td>
    </>
  )
}

function NoteCell({ space }: { space: Space }) {
  return (
    <td colSpan={3} className="col-span-3 min-w-0 text-xs narrow:col-span-2">
      <StateWords space={space} isCompact />
    </td>
  )
}

/** Text in place of the samples. */
function WordsCell({ text }: { text: string }) {
  return (
    <td
      colSpan={3}
      title={text}
      className="col-span-3 line-clamp-2 text-xs wrap-anywhere text-muted narrow:col-span-2"
    >
      {text}
    </td>
  )
}
