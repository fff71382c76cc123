import type { Space } from '../../../../shared/model/space.ts'
import { useActions } from '../../../actions/actions-provider.tsx'
import { actionsForMany, blockOf, commonBlock } from '../../../actions/availability.ts'
import { ACTION_ICONS } from '../../../actions/controls/action-icons.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { LogsButton } from './logs-button.tsx'
import { VariablesButton } from './variables-button.tsx'

/** The logs and the bulk actions, each with the number of Spaces it is possible for; the confirmation names the others. */
export function BulkActions({ selected }: { selected: readonly Space[] }) {
  const { t } = useLocale()
  const { request } = useActions()
  const offers = actionsForMany().flatMap((action) => {
    const count = selected.filter((space) => blockOf(action, space) === null).length
    return count > 0 ? [{ action, count }] : []
  })
  if (offers.length === 0) {
    const block = commonBlock('rebuild', selected)
    const reason = block === null || block === 'mixed' ? 'confirm.none' : (`blocked.${block}` as const)
    return (
      <div className="ml-auto flex items-center gap-3">
        <p className="text-muted">{t(reason)}</p>
        <LogsButton selected={selected} />
        <VariablesButton selected={selected} />
      </div>
    )
  }
  return (
    // The padding is for the buttons' focus ring, which a scroll container would clip.
    <div className="-m-1.5 ml-auto flex gap-2 overflow-x-auto p-1.5 phone:w-full phone:*:flex-1 phone:[&_svg]:hidden">
      <LogsButton selected={selected} />
      <VariablesButton selected={selected} />
      {offers.map(({ action, count }) => {
        const Icon = ACTION_ICONS[action]
        return (
          <Button key={action} size="small" onClick={() => request({ action, spaces: selected })}>
            <Icon size={14} aria-hidden />
            {t('bulk.act', { action: t(`action.${action}`), count })}
          </Button>
        )
      })}
    </div>
  )
}
