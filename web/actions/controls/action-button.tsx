import { type ComponentProps, useId } from 'react'
import type { Action } from '../../../shared/model/actions.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ACTION_ICONS } from './action-icons.ts'

interface ActionButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  action: Action
  /** Why it is unavailable; null if it is available. */
  reason: string | null
  isDoing?: boolean
  onAct: () => void
}

/** The button of an action. When unavailable, it is not `disabled`: it must stay focusable to show the reason. */
export function ActionButton({ action, reason, isDoing = false, onAct, ...rest }: ActionButtonProps) {
  const { t } = useLocale()
  const id = useId()
  const Icon = ACTION_ICONS[action]
  return (
    <>
      <Button
        {...rest}
        aria-disabled={reason !== null}
        aria-describedby={reason ? id : undefined}
        title={reason ?? undefined}
        onClick={() => reason === null && onAct()}
      >
        {isDoing ? <Spinner /> : <Icon size={rest.size === 'small' ? 14 : 16} aria-hidden />}
        {t(isDoing ? `doing.${action}` : `action.${action}`)}
      </Button>
      {reason && (
        <span id={id} className="sr-only">
          {reason}
        </span>
      )}
    </>
  )
}
