import type { Space } from '../../../../../shared/model/space.ts'
import { useDoing } from '../../../../actions/actions-provider.tsx'
import { NextStepButton } from '../../../../actions/controls/next-step-button.tsx'
import { stepsBesideWhy } from '../../../../space-display/next-steps.ts'

/** What helps first, beside the log. */
export function QuickStep({ space }: { space: Space }) {
  const doing = useDoing(space.id)
  const [step] = stepsBesideWhy(space)
  if (doing || !step) return null
  return (
    <span className="relative z-10">
      <NextStepButton space={space} step={step} />
    </span>
  )
}
