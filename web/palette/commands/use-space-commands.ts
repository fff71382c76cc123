import { AppWindow, Copy, ExternalLink, Info } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useActions } from '../../actions/actions-provider.tsx'
import { actionsFor, blockOf } from '../../actions/availability.ts'
import { ACTION_ICONS } from '../../actions/controls/action-icons.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { copyText } from '../../ui/controls/copy-text.ts'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { Command } from './command.ts'
import { useLogCommand } from './use-logs-commands.ts'

/** Every command for one Space. Actions ask for confirmation, as everywhere. */
export function useSpaceCommands(): (space: Space) => Command[] {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const toAction = useActionCommand()
  const toLog = useLogCommand()

  async function copyId(id: string) {
    if (await copyText(id)) return
    toasts.show({ id: 'copy', tone: 'bad', title: t('common.copyFailed') })
  }

  return (space) => [
    {
      id: 'details',
      label: t('action.details'),
      icon: Info,
      group: 'go',
      run: () => navigate(spacePath(space)),
    },
    ...actionsFor(space).map((action) => toAction(space, action)),
    toLog(space),
    {
      id: 'open app',
      label: t('action.openApp'),
      icon: AppWindow,
      group: 'go',
      disabledReason: space.url ? null : t('action.noUrl'),
      run: () => openTab(space.url),
    },
    {
      id: 'open hub',
      label: t('action.openHub'),
      icon: ExternalLink,
      group: 'go',
      run: () => openTab(space.hubUrl),
    },
    {
      id: 'copy id',
      label: t('page.copyId'),
      icon: Copy,
      group: 'go',
      run: () => void copyId(space.id),
    },
  ]
}

/** An action on a Space as a command. */
export function useActionCommand(): (space: Space, action: Action) => Command {
  const { t } = useLocale()
  const center = useActions()
  return (space, action) => {
    const block = blockOf(action, space, center.getDoing(space.id)?.phase === 'sending')
    return {
      id: action,
      label: t(`action.${action}`),
      icon: ACTION_ICONS[action],
      group: 'go',
      disabledReason: block && t(`blocked.${block}`),
      run: () => center.request({ action, spaces: [space] }),
    }
  }
}

function openTab(url: string | null) {
  if (url) window.open(url, '_blank', 'noreferrer')
}
