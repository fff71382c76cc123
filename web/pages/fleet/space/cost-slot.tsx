import { flavorOf, isPaid } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useActions } from '../../../actions/actions-provider.tsx'
import { withPageWords } from '../../../i18n/language.ts'
import { createPart } from '../../../loading/lazy-part.ts'
import { QuietPart } from '../../../shell/frame/quiet-part.tsx'

const costMark = createPart(
  withPageWords(() => import('../../../costs/cost-mark.tsx')),
  (module) => module.CostMark,
)

interface CostSlotProps {
  space: Space
  /** A card has room for a button while the Space does nothing, an item only for the words. */
  look: 'card' | 'item' | 'row'
}

/** What a paid Space costs, or for how long it has done nothing, once that is known. */
export function CostSlot({ space, look }: CostSlotProps) {
  const { request } = useActions()
  if (!isPaid(flavorOf(space))) return null
  const onPause = look === 'card' ? () => request({ action: 'pause', spaces: [space] }) : null
  return <QuietPart part={costMark} with={{ space, onPause, isBrief: look === 'item' }} />
}
