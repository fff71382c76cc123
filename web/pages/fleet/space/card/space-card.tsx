import { memo, useRef } from 'react'
import type { Space } from '../../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import { SpaceMenu } from '../../../../actions/controls/space-menu.tsx'
import type { SelectionStore } from '../../../../actions/selection.ts'
import { useWatch } from '../../../../live/live-provider.tsx'
import { LastKnown, useIsStale } from '../../../../space-display/staleness.tsx'
import { StatePill } from '../../../../space-display/state-pill.tsx'
import { useOnScreen } from '../../../../ui/use-on-screen.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import { useIsSelected } from '../../selection/use-is-selected.ts'
import { CostSlot } from '../cost-slot.tsx'
import { HardwareMarks } from '../hardware-marks.tsx'
import { DoingMark, OutdatedMark, PrivateMark } from '../marks.tsx'
import { SpaceTitle } from '../space-title.tsx'
import { UptimeSlot } from '../uptime-slot.tsx'
import { WhyLink } from '../why-link.tsx'
import { CardBody } from './card-body.tsx'

export interface SpaceCardProps {
  space: Space
  selection: SelectionStore
}

/** One Space in four slots of a fixed height: name, state, reason or metrics, uptime and hardware. Rerenders only when this Space changes. */
export const SpaceCard = memo(function SpaceCard({ space, selection }: SpaceCardProps) {
  const card = useRef<HTMLElement>(null)
  useWatch(space.id, useOnScreen(card) && givesMetrics(space))
  const isStale = useIsStale(space.owner)
  const isSelected = useIsSelected(selection, space.id)

  return (
    <article
      ref={card}
      data-space={space.id}
      data-stale={isStale || undefined}
      data-selected={isSelected || undefined}
      className="relative grid h-34 min-w-0 [content-visibility:auto] in-data-long:[content-visibility:visible] grid-cols-1 grid-rows-[1.25rem_1.25rem_2.125rem_1.125rem] content-between rounded-xl border border-line bg-surface px-3.5 py-2.5 data-stale:border-dashed data-stale:bg-transparent hover:border-line-strong data-selected:border-focus data-selected:bg-warn-soft/40"
    >
      <div className="flex min-w-0 items-center gap-2.5">
        <SelectBox {...{ space, selection, isSelected }} />
        <SpaceTitle space={space} detail="owner" />
        <span className="relative z-10 -my-1.5 -mr-2">
          <SpaceMenu space={space} />
        </span>
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <StatePill space={space} />
        <WhyLink space={space} />
        <DoingMark spaceId={space.id} />
        <span className="ml-auto flex min-w-0 shrink-0 items-center gap-2 text-xs whitespace-nowrap">
          <CostSlot space={space} look="card" />
          <OutdatedMark space={space} />
        </span>
      </div>
      <CardBody space={space} />
      <div className="flex min-w-0 items-center gap-2 text-xs whitespace-nowrap text-muted">
        <UptimeSlot space={space} look="card" />
        <HardwareMarks space={space} />
        <PrivateMark visibility={space.visibility} />
        <LastKnown owner={space.owner} className="ml-auto min-w-0 truncate" />
      </div>
    </article>
  )
})
