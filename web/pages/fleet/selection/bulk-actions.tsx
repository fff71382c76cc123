import type { Space } from '../../../../shared/model/space.ts'
import { useActions } from '../../../actions/actions-provider.tsx'
import { actionsForMany, commonBlock } from '../../../actions/availability.ts'
import { ActionButton } from '../../../actions/controls/action-button.tsx'
import { useLocale } from '../../../i18n/locale.tsx'

/** The bulk actions. One that is available for none of the Spaces is unavailable and says why. */
export function BulkActions({ selected }: { selected: readonly Space[] }) {
  const { t } = useLocale()
  const { request } = useActions()
  return (
    // The padding is for the buttons' focus ring, which a scroll container would clip.
    <div className="-m-1.5 ml-auto flex gap-2 overflow-x-auto p-1.5 phone:w-full phone:*:flex-1 phone:[&_svg]:hidden">
      {actionsForMany().map((action) => {
        const block = commonBlock(action, selected)
        return (
          <ActionButton
            key={action}
            action={action}
            size="small"
            reason={block && t(block === 'mixed' ? 'confirm.none' : `blocked.${block}`)}
            onAct={() => request({ action, spaces: selected })}
          />
        )
      })}
    </div>
  )
}
