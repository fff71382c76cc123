import { memo, useRef } from 'react'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import { SpaceMenu } from '../../../../actions/controls/space-menu.tsx'
import { useWatch } from '../../../../live/live-provider.tsx'
import { LastKnown, useIsStale } from '../../../../space-display/staleness.tsx'
import { StatePill } from '../../../../space-display/state-pill.tsx'
import { useOnScreen } from '../../../../ui/use-on-screen.ts'
import { SelectBox } from '../../selection/select-box.tsx'
import { useIsSelected } from '../../selection/use-is-selected.ts'
import type { SpaceCardProps } from '../card/space-card.tsx'
import { CostSlot } from '../cost-slot.tsx'
import { HardwareMarks } from '../hardware-marks.tsx'
import { DoingMark, OutdatedMark, PrivateMark } from '../marks.tsx'
import { MetricWords } from '../metrics/metric-words.tsx'
import { SpaceTitle } from '../space-title.tsx'
import { StateWords } from '../state-words.tsx'
import { UptimeSlot } from '../uptime-slot.tsx'
import { WhyLink } from '../why-link.tsx'

/** One Space in three short lines: on a phone, and for many on a screen. Rerenders only when this Space changes. */
export const SpaceItem = memo(function SpaceItem({ space, selection }: SpaceCardProps) {
  const item = useRef<HTMLElement>(null)
  const isLive = givesMetrics(space)
  useWatch(space.id, useOnScreen(item) && isLive)
  const isStale = useIsStale(space.owner)
  const isSelected = useIsSelected(selection, space.id)

  return (
    <article
      ref={item}
      data-space={space.id}
      data-stale={isStale || undefined}
      data-selected={isSelected || undefined}
      className="relative flex h-18 min-w-0 [content-visibility:auto] in-data-long:[content-visibility:visible] items-center gap-2.5 rounded-xl border border-line bg-surface pl-3.5 pr-1 data-stale:border-dashed data-stale:bg-transparent hover:border-line-strong data-selected:border-focus data-selected:bg-warn-soft/40"
    >
      <SelectBox {...{ space, selection, isSelected }} />
      <div className="grid min-w-0 flex-1 grid-cols-1 grid-rows-[1.25rem_1rem_1.125rem] items-center gap-y-0.5">
        <SpaceTitle space={space} detail="owner" />
        <div className="flex min-w-0 items-center gap-2">
          <span className="flex shrink-0">
            <StatePill space={space} isPlain />
          </span>
          <WhyLink space={space} />
          <DoingMark spaceId={space.id} />
          {isLive ? <MetricWords space={space} /> : <StateWords space={space} isOneLine />}
        </div>
        <div className="flex min-w-0 items-center gap-2 text-xs whitespace-nowrap text-muted">
          <UptimeSlot space={space} look="item" />
          <HardwareMarks space={space} />
          <CostSlot space={space} look="item" />
          <PrivateMark visibility={space.visibility} />
          <OutdatedMark space={space} isBrief />
          <LastKnown owner={space.owner} isBrief className="ml-auto shrink-0" />
        </div>
      </div>
      <span className="relative z-10">
        <SpaceMenu space={space} />
      </span>
    </article>
  )
})
