import { AppWindow, Ellipsis, ExternalLink, Info } from 'lucide-react'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'
import type { ActionCenter } from '../action-center.ts'
import { useActions } from '../actions-provider.tsx'
import { actionsFor, blockOf } from '../availability.ts'
import { ACTION_ICONS } from './action-icons.ts'

/** Every action and link for a Space. */
export function SpaceMenu({ space, className = 'tip-left' }: { space: Space; className?: string }) {
  const { t } = useLocale()
  const actions = useActions()
  return (
    <MenuButton
      label={t('space.actions', { title: space.title })}
      data-tip={t('space.actionsColumn')}
      className={className}
      closeLabel={t('common.close')}
      entries={() => spaceEntries(space, actions, t)}
    >
      <Ellipsis size={18} aria-hidden />
    </MenuButton>
  )
}

export function spaceEntries(space: Space, actions: ActionCenter, t: Translate): MenuEntry[] {
  const isBusy = actions.getDoing(space.id)?.phase === 'sending'

  function actionEntry(action: Action): MenuEntry {
    const block = blockOf(action, space, isBusy)
    const Icon = ACTION_ICONS[action]
    return {
      kind: 'action',
      label: t(`action.${action}`),
      icon: <Icon size={16} aria-hidden />,
      disabledReason: block && t(`blocked.${block}`),
      onSelect: () => actions.request({ action, spaces: [space] }),
    }
  }

  return [
    {
      kind: 'link',
      label: t('action.details'),
      icon: <Info size={16} aria-hidden />,
      href: spacePath(space),
    },
    appEntry(space, t),
    {
      kind: 'link',
      label: t('action.openHub'),
      icon: <ExternalLink size={16} aria-hidden />,
      href: space.hubUrl,
      isExternal: true,
    },
    { kind: 'line' },
    ...actionsFor(space).map(actionEntry),
  ]
}

function appEntry(space: Space, t: Translate): MenuEntry {
  const icon = <AppWindow size={16} aria-hidden />
  const label = t('action.openApp')
  if (space.url) return { kind: 'link', label, icon, href: space.url, isExternal: true }
  return { kind: 'action', label, icon, onSelect: () => undefined, disabledReason: t('action.noUrl') }
}
