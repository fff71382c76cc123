import { useLocation } from 'wouter'
import type { Space } from '../../shared/model/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { logsBlock, MAX_LOGS, manyLogsHref } from '../space-display/many-logs-href.ts'
import { toasts } from '../ui/toasts/toasts.ts'

/** Opens the logs of these Spaces, or says why it cannot. */
export function useOpenLogs(): (spaces: readonly Space[]) => void {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  return (spaces) => {
    const href = manyLogsHref(spaces)
    if (href !== null) return navigate(href)
    const title = t(`logs.block.${logsBlock(spaces) ?? 'none'}`, { count: MAX_LOGS })
    toasts.show({ id: 'logs', tone: 'info', title })
  }
}
