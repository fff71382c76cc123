import type { Space } from '../../../shared/model/space.ts'
import { actionKeys, linkKeys } from '../../actions/action-keys.ts'
import { useActions, useDoing } from '../../actions/actions-provider.tsx'
import { blockOf } from '../../actions/availability.ts'
import { NextStepButton } from '../../actions/controls/next-step-button.tsx'
import { SpaceMenu } from '../../actions/controls/space-menu.tsx'
import { useOpenLogs } from '../../actions/use-open-logs.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { nextSteps } from '../../space-display/next-steps.ts'
import { Spinner } from '../../ui/display/spinner.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'

/** What helps now, by the cause; everything else is in the menu. */
export function SpaceActions({ space }: { space: Space }) {
  const { t } = useLocale()
  const doing = useDoing(space.id)
  const { request } = useActions()
  const openLogs = useOpenLogs()
  useHotkeys({
    ...actionKeys({ getSpaces: () => [space], start: (action, spaces) => request({ action, spaces }) }),
    ...linkKeys({ getSpace: () => space, getSpaces: () => [space], openLogs }),
  })
  return (
    <div className="flex items-center gap-2">
      {doing && (
        <span role="status" className="flex items-center gap-1.5 text-xs text-muted">
          <Spinner size={14} />
          {t(`doing.${doing.action}`)}
        </span>
      )}
      {nextSteps(space).map((step, index) => (
        <NextStepButton
          key={JSON.stringify(step)}
          size="normal"
          {...{ space, step }}
          isPrimary={index === 0}
        />
      ))}
      <SpaceMenu space={space} />
    </div>
  )
}

/** Why nothing can be done to the Space at all; nothing if something can. */
export function WhyNot({ space }: { space: Space }) {
  const { t } = useLocale()
  const block = blockOf('rebuild', space)
  if (block === null || block === 'busy') return null
  return <p className="text-xs text-muted">{t(`blocked.${block}`)}</p>
}
