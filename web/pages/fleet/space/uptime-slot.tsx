import type { Space } from '../../../../shared/model/space.ts'
import type { BarLook } from '../../../history/fleet-bar.tsx'
import { withPageWords } from '../../../i18n/language.ts'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'

const fleetBar = createPart(
  withPageWords(() => import('../../../history/fleet-bar.tsx')),
  (module) => module.FleetBar,
)

const OPTIONAL = { isOptional: true }

/** Room for the last 30 days, which are drawn later: nothing moves when they come. */
export function UptimeSlot({ space, look }: { space: Space; look: BarLook }) {
  const FleetBar = usePart(fleetBar, true, OPTIONAL)
  return (
    <span className={`flex h-4 shrink-0 items-center gap-1.5 ${look === 'card' ? 'w-36' : 'w-28'}`}>
      {FleetBar && <FleetBar {...{ space, look }} />}
    </span>
  )
}
