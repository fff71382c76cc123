import type { Space } from '../../../../../shared/model/space.ts'
import { useActions, useDoing } from '../../../../actions/actions-provider.tsx'
import { blockOf } from '../../../../actions/availability.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { firstAction, helpLink } from '../../../../space-display/failure-help.ts'
import { Button, buttonClass } from '../../../../ui/controls/button.tsx'

/** The action that helps first, or else a link to what helps. */
export function QuickStep({ space }: { space: Space }) {
  const { t } = useLocale()
  const actions = useActions()
  const doing = useDoing(space.id)
  const action = firstAction(space)
  if (doing) return null
  if (action === null) return <HelpLink space={space} />
  if (blockOf(action, space) !== null) return null
  return (
    <Button
      size="small"
      className="relative z-10"
      onClick={() => actions.request({ action, spaces: [space] })}
    >
      {t(`action.${action}`)}
    </Button>
  )
}

function HelpLink({ space }: { space: Space }) {
  const { t } = useLocale()
  const link = space.disabled ? null : helpLink(space)
  if (!link) return null
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noreferrer"
      className={`${buttonClass('secondary', 'small')} relative z-10`}
    >
      {t(`${link.key}.short`)}
    </a>
  )
}
