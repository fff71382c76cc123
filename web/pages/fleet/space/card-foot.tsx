import type { Space } from '../../../../shared/space.ts'
import { givesMetrics } from '../../../../shared/stages.ts'
import { LastKnown, useIsStale } from '../../../space/staleness.tsx'
import { LastChange } from './last-change.tsx'
import { NetworkReading } from './space-metrics.tsx'

/** The foot of a card: network, or what the Space is made with; and the last change of its repository. */
export function CardFoot({ space }: { space: Space }) {
  const isStale = useIsStale(space.owner)
  return (
    <div className="mt-auto flex items-center justify-between gap-3 text-xs text-muted">
      {isStale && <LastKnown owner={space.owner} className="truncate" />}
      {!isStale && (givesMetrics(space) ? <NetworkReading spaceId={space.id} /> : <span>{space.sdk}</span>)}
      <LastChange space={space} isLabelled />
    </div>
  )
}
