import type { Space } from '../../../shared/model/space.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import type { NextStep } from '../../space-display/next-steps.ts'
import { AnyLink } from '../../ui/controls/any-link.tsx'
import { Button, buttonClass } from '../../ui/controls/button.tsx'
import { useActions } from '../actions-provider.tsx'
import { blockOf } from '../availability.ts'

interface NextStepButtonProps {
  space: Space
  step: NextStep
  isPrimary?: boolean
  size?: 'small' | 'normal'
}

/** The button of what helps. An action that is not possible has none: the page of the Space says why. */
export function NextStepButton({ space, step, isPrimary = false, size = 'small' }: NextStepButtonProps) {
  const { t } = useLocale()
  const { request } = useActions()
  const variant = isPrimary ? 'primary' : 'secondary'
  const label = labelOf(step, t)
  if (step.kind !== 'action') {
    return (
      <AnyLink href={step.href} className={buttonClass(variant, size)}>
        {label}
      </AnyLink>
    )
  }
  if (blockOf(step.action, space) !== null) return null
  return (
    <Button variant={variant} size={size} onClick={() => request({ action: step.action, spaces: [space] })}>
      {label}
    </Button>
  )
}

function labelOf(step: NextStep, t: Translate): string {
  switch (step.kind) {
    case 'action':
      return t(`action.${step.action}`)
    case 'link':
      return t(`page.${step.key}.short`)
    case 'app':
      return t('action.openApp')
    case 'running':
      return t('step.running')
    default:
      return step satisfies never
  }
}
