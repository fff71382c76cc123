import type { Space } from '../../../../shared/model/space.ts'
import { useDoing } from '../../../actions/actions-provider.tsx'
import { NextStepButton } from '../../../actions/controls/next-step-button.tsx'
import { stepsBesideWhy } from '../../../space-display/next-steps.ts'
import { DoingMark } from '../space/marks.tsx'

/** What helps beside the log, by the cause; on a phone only the first. */
export function NeedSteps({ space }: { space: Space }) {
  const doing = useDoing(space.id)
  if (doing) return <DoingMark spaceId={space.id} />
  return (
    <span className="relative z-10 flex shrink-0 gap-1.5 phone:*:not-first:hidden">
      {stepsBesideWhy(space).map((step) => (
        <NextStepButton key={JSON.stringify(step)} space={space} step={step} />
      ))}
    </span>
  )
}
