import { memo, useRef } from 'react'
import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../shared/model/stages.ts'
import { SpaceMenu } from '../../../actions/controls/space-menu.tsx'
import { useWatch } from '../../../live/live-provider.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { LastKnown, useIsStale } from '../../../space-display/staleness.tsx'
import { StatePill } from '../../../space-display/state-pill.tsx'
import { useOnScreen } from '../../../ui/use-on-screen.ts'
import { SelectBox } from '../selection/select-box.tsx'
import type { SelectionStore } from '../selection/selection.ts'
import { CardBody } from './card-body.tsx'
import { DoingMark, LastChange, OutdatedMark } from './marks.tsx'
import { NetworkMetric } from './space-metrics.tsx'
import { SpaceTitle } from './space-title.tsx'

interface SpaceCardProps {
  space: Space
  selection: SelectionStore
}

/** One Space. Rerenders only when this Space changes. */
export const SpaceCard = memo(function SpaceCard({ space, selection }: SpaceCardProps) {
  const card = useRef<HTMLElement>(null)
  useWatch(space.id, useOnScreen(card) && givesMetrics(space))
  const flavor = flavorOf(space)
  const isStale = useIsStale(space.owner)

  return (
    <article
      ref={card}
      data-space={space.id}
      data-stale={isStale || undefined}
      className="relative flex h-46 min-w-0 [content-visibility:auto] flex-col rounded-xl border border-line bg-surface p-4 data-stale:border-dashed data-stale:bg-transparent hover:border-line-strong has-checked:border-focus has-checked:bg-warn-soft/40"
    >
      <div className="flex items-start gap-2.5">
        <SelectBox space={space} selection={selection} />
        <SpaceTitle space={space} isStretched />
        <span className="relative z-10 -mt-1.5 -mr-2">
          <SpaceMenu space={space} />
        </span>
      </div>
      <div className="mt-2 flex min-w-0 items-center gap-2 text-xs text-muted">
        <StatePill space={space} />
        <DoingMark spaceId={space.id} />
        <OutdatedMark space={space} />
        <span className="ml-auto truncate">{flavor ? hardwareName(flavor) : space.sdk}</span>
      </div>
      <CardBody space={space} />
      <CardFoot space={space} />
    </article>
  )
})

/** The bottom of a card: network, or the SDK; and the last change of the repository. */
export function CardFoot({ space }: { space: Space }) {
  const isStale = useIsStale(space.owner)
  return (
    <div className="mt-auto flex items-center justify-between gap-3 text-xs text-muted">
      {isStale && <LastKnown owner={space.owner} className="truncate" />}
      {!isStale && (givesMetrics(space) ? <NetworkMetric spaceId={space.id} /> : <span>{space.sdk}</span>)}
      <LastChange space={space} isLabelled />
    </div>
  )
}
