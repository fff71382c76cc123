import { useId } from 'react'
import type { Action } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { isResting } from '../../shared/stages.ts'
import { useActions, useDoing } from '../actions/actions.tsx'
import { type Block, blockOf } from '../actions/availability.ts'
import { useLocale } from '../i18n/locale.tsx'
import { ACTION_ICONS } from '../spaces/action-icons.ts'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'

/** What can be done to the Space now. What cannot work is off and says why. */
export function SpaceActions({ space }: { space: Space }) {
  const { t } = useLocale()
  const doing = useDoing(space.id)
  const isBusy = doing?.phase === 'sending'
  // A sleeping Space can also be paused for good.
  const actions: Action[] = isResting(space.stage)
    ? ['resume', 'rebuild', 'pause']
    : ['restart', 'rebuild', 'pause']

  const blocks = actions.map((action) => blockOf(action, space, isBusy))
  const [common] = blocks
  const isAllBlocked = common && blocks.every((block) => block === common)
  return (
    <div>
      <fieldset className="flex flex-wrap gap-2 *:flex-1">
        <legend className="sr-only">{t('space.actionsColumn')}</legend>
        {actions.map((action, index) => (
          <ActionButton
            key={action}
            action={action}
            space={space}
            block={blocks[index] ?? null}
            isMain={index === 0}
            isDoing={doing?.action === action}
          />
        ))}
      </fieldset>
      {isAllBlocked && common !== 'busy' && <p className="mt-2 text-muted">{t(`blocked.${common}`)}</p>}
    </div>
  )
}

interface ActionButtonProps {
  action: Action
  space: Space
  block: Block | null
  isMain: boolean
  isDoing: boolean
}

function ActionButton({ action, space, block, isMain, isDoing }: ActionButtonProps) {
  const { t } = useLocale()
  const { request } = useActions()
  const id = useId()
  const Icon = ACTION_ICONS[action]
  return (
    <>
      <Button
        variant={isMain && !block ? 'primary' : 'secondary'}
        // Not `disabled`: what is off must stay reachable, to say why.
        aria-disabled={block !== null}
        aria-describedby={block ? id : undefined}
        title={block ? t(`blocked.${block}`) : undefined}
        onClick={() => block === null && request({ action, spaces: [space] })}
      >
        {isDoing ? <Spinner /> : <Icon size={16} aria-hidden />}
        {isDoing ? t(`doing.${action}`) : t(`action.${action}`)}
      </Button>
      {block && (
        <span id={id} className="sr-only">
          {t(`blocked.${block}`)}
        </span>
      )}
    </>
  )
}
