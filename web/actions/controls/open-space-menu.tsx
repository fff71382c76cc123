import { AppWindow, ExternalLink, Info, ScrollText } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { logKind, logsHref } from '../../space-display/logs-href.ts'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'
import { OpenMenu } from '../../ui/menus/open-menu.tsx'
import type { ActionCenter } from '../action-center.ts'
import { useActions } from '../actions-provider.tsx'
import { actionsFor, blockOf } from '../availability.ts'
import { ACTION_ICONS } from './action-icons.ts'

type OpenSpaceMenuProps = Omit<ComponentProps<typeof OpenMenu>, 'entries'> & { space: Space }

/** The menu of a Space, open. */
export function OpenSpaceMenu({ space, ...rest }: OpenSpaceMenuProps) {
  const { t } = useLocale()
  const actions = useActions()
  return <OpenMenu {...rest} entries={spaceEntries(space, actions, t)} />
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
    appEntry(space, t),
    logsEntry(space, t),
    { kind: 'line' },
    ...actionsFor(space).map(actionEntry),
    { kind: 'line' },
    {
      kind: 'link',
      label: t('action.openHub'),
      icon: <ExternalLink size={16} aria-hidden />,
      href: space.hubUrl,
      isExternal: true,
    },
    {
      kind: 'link',
      label: t('action.details'),
      icon: <Info size={16} aria-hidden />,
      href: spacePath(space),
    },
  ]
}

function appEntry(space: Space, t: Translate): MenuEntry {
  const icon = <AppWindow size={16} aria-hidden />
  return linkEntry({ label: t('action.openApp'), icon }, space.url, t('action.noUrl'))
}

function logsEntry(space: Space, t: Translate): MenuEntry {
  const icon = <ScrollText size={16} aria-hidden />
  const label = t(logKind(space) === 'build' ? 'page.openBuildLog.short' : 'page.openRunLog.short')
  return linkEntry({ label, icon }, logsHref(space), t('space.noLogs'))
}

/** A link, or why there is none. Another site opens in a new tab. */
function linkEntry(
  looks: { label: string; icon: ReactNode },
  href: string | null,
  disabledReason: string,
): MenuEntry {
  if (href) return { kind: 'link', ...looks, href, isExternal: !href.startsWith('/') }
  return { kind: 'action', ...looks, onSelect: () => undefined, disabledReason }
}
