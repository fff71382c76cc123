import type { Action } from '../../../shared/actions.ts'
import type { Space } from '../../../shared/space.ts'
import { isResting } from '../../../shared/stages.ts'
import { useActions, useDoing } from '../../actions/actions-provider.tsx'
import { blockOf } from '../../actions/availability.ts'
import { ActionButton } from '../../actions/controls/action-button.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { firstAction } from '../../space/failure-help.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'

/** What can be done to the Space now. What cannot work is off and says why. */
export function SpaceActions({ space }: { space: Space }) {
  const { t } = useLocale()
  const doing = useDoing(space.id)
  const { request } = useActions()
  const main = isResting(space.stage) ? 'resume' : 'restart'
  const first = space.failure === null ? main : firstAction(space)
  const actions = orderOf(main, space)
  const blocks = actions.map((action) => blockOf(action, space, doing?.phase === 'sending'))
  const reasons = new Set(blocks.filter((block) => block !== null && block !== 'busy'))
  useHotkeys({ r: () => request({ action: main, spaces: [space] }) })

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

/** What helps first comes first. A sleeping Space can also be paused for good. */
function orderOf(main: 'resume' | 'restart', { failure }: Space): Action[] {
  if (failure === 'build') return ['rebuild', main, 'pause']
  if (failure === 'blocked') return ['pause', 'rebuild', main]
  return [main, 'rebuild', 'pause']
}
