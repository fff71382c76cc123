import type { Space } from '../../../../shared/model/space.ts'
import { useActions, useDoing } from '../../../actions/actions-provider.tsx'
import { blockOf } from '../../../actions/availability.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { firstAction, helpLink } from '../../../space-display/failure-help.ts'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'
import { DoingMark } from '../space/marks.tsx'

/** What helps: a look at the cause, and the action; on a phone only the first. */
export function NeedSteps({ space }: { space: Space }) {
  const { t } = useLocale()
  const actions = useActions()
  const doing = useDoing(space.id)
  if (doing) return <DoingMark spaceId={space.id} />
  const action = firstAction(space)
  const link = space.disabled ? null : helpLink(space)
  return (
    <span className="relative z-10 flex shrink-0 gap-1.5 phone:*:not-first:hidden">
      {link && (
        <a href={link.href} target="_blank" rel="noreferrer" className={buttonClass('secondary', 'small')}>
          {t(`${link.key}.short`)}
        </a>
      )}
      {action && blockOf(action, space) === null && (
        <Button size="small" onClick={() => actions.request({ action, spaces: [space] })}>
          {t(`action.${action}`)}
        </Button>
      )}
    </span>
  )
}
