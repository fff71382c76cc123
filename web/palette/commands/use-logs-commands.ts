import { ScrollText } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { logKind, logsHref } from '../../space-display/logs-href.ts'
import { logsBlock, MAX_LOGS, manyLogsHref, withLogs } from '../../space-display/many-logs-href.ts'
import type { Command } from './command.ts'

/** The logs of the selection, if there is one, and of a Space that is asked for next. */
export function useLogsCommands(selected: readonly Space[], onAsk: (query: string) => void): Command[] {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const href = manyLogsHref(selected)
  const block = logsBlock(selected)
  const ofSelected: Command = {
    id: 'logs selected',
    label: t('palette.logsOfSelected', { count: withLogs(selected).length }),
    icon: ScrollText,
    group: 'verbs',
    disabledReason: block && t(`logs.block.${block}`, { count: MAX_LOGS }),
    run: () => href !== null && navigate(href),
  }
  const asking: Command = {
    id: 'logs …',
    label: t('palette.askLogs'),
    icon: ScrollText,
    group: 'verbs',
    staysOpen: true,
    run: () => onAsk(`${t('logs.name')} `),
  }
  return selected.length > 0 ? [ofSelected, asking] : [asking]
}

/** The log of a Space that matters now, as a command. */
export function useLogCommand(): (space: Space) => Command {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  return (space) => {
    const href = logsHref(space)
    return {
      id: 'logs',
      label: t(logKind(space) === 'build' ? 'page.openBuildLog.short' : 'page.openRunLog.short'),
      icon: ScrollText,
      group: 'go',
      disabledReason: href === null ? t('space.noLogs') : null,
      run: () => href !== null && navigate(href),
    }
  }
}
