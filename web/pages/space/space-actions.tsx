import { ACTION_GROUPS, ACTIONS, type Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { actionKeys, linkKeys } from '../../actions/action-keys.ts'
import { useActions, useDoing } from '../../actions/actions-provider.tsx'
import { actionsIn, blockOf } from '../../actions/availability.ts'
import { ActionButton } from '../../actions/controls/action-button.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { firstAction } from '../../space-display/failure-help.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'

/** The actions on the Space. One that is unavailable says why. */
export function SpaceActions({ space }: { space: Space }) {
  const { t } = useLocale()
  const doing = useDoing(space.id)
  const { request } = useActions()
  const actions = orderActions(space)
  const first = space.failure === null ? actions[0] : firstAction(space)
  const blocks = actions.map((action) => blockOf(action, space, doing?.phase === 'sending'))
  const reasons = new Set(blocks.filter((block) => block !== null && block !== 'busy'))
  useHotkeys({
    ...actionKeys({ getSpaces: () => [space], start: (action, spaces) => request({ action, spaces }) }),
    ...linkKeys(() => space),
  })

  return (
    <div>
      <fieldset className="flex flex-wrap gap-2 *:flex-1">
        <legend className="sr-only">{t('space.actionsColumn')}</legend>
        {actions.map((action, index) => {
          const block = blocks[index] ?? null
          return (
            <ActionButton
              key={action}
              action={action}
              reason={block && t(`blocked.${block}`)}
              variant={action === first && !block ? 'primary' : 'secondary'}
              isDoing={doing?.action === action}
              onAct={() => request({ action, spaces: [space] })}
            />
          )
        })}
      </fieldset>
      {[...reasons].map((block) => (
        <p key={block} className="mt-2 text-muted">
          {block && t(`blocked.${block}`)}
        </p>
      ))}
    </div>
  )
}

/** The most helpful action first. */
function orderActions(space: Space): Action[] {
  const groups = orderGroups(space)
  const rank = (action: Action) => groups.indexOf(ACTIONS[action].group)
  return actionsIn('page', space).sort((a, b) => rank(a) - rank(b))
}

function orderGroups({ failure }: Space) {
  if (failure === 'build') return ['build', ...ACTION_GROUPS]
  return failure === 'blocked' ? ACTION_GROUPS.toReversed() : [...ACTION_GROUPS]
}
