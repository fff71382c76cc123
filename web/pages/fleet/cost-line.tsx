import { flavorOf, isPaid } from '../../../shared/model/hardware.ts'
import type { Space } from '../../../shared/model/space.ts'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { QuietPart } from '../../shell/frame/quiet-part.tsx'

const costStrip = createPart(
  withPageWords(() => import('../../costs/cost-strip.tsx')),
  (module) => module.CostStrip,
)

/** What the fleet costs, in the top bar, if anything may cost something. Its room is kept: the search beside it does not move. */
export function CostLine({ spaces }: { spaces: readonly Space[] }) {
  if (!spaces.some((space) => isPaid(flavorOf(space)))) return null
  return (
    <div className="w-48 min-w-0 phone:w-auto">
      <QuietPart part={costStrip} with={{ spaces }} />
    </div>
  )
}
