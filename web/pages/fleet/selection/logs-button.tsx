import { ScrollText } from 'lucide-react'
import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { useOpenLogs } from '../../../actions/use-open-logs.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { logsBlock, MAX_LOGS, manyLogsHref, withLogs } from '../../../space-display/many-logs-href.ts'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'

/** The logs of the selected Spaces. Without a page for them it stays, and says why when it is pressed. */
export function LogsButton({ selected }: { selected: readonly Space[] }) {
  const { t } = useLocale()
  const openLogs = useOpenLogs()
  const href = manyLogsHref(selected)
  const words = (
    <>
      <ScrollText size={14} aria-hidden />
      {t('bulk.act', { action: t('logs.name'), count: withLogs(selected).length })}
    </>
  )
  if (href !== null) {
    return (
      <Link href={href} className={buttonClass('secondary', 'small')}>
        {words}
      </Link>
    )
  }
  const reason = t(`logs.block.${logsBlock(selected) ?? 'none'}`, { count: MAX_LOGS })
  return (
    <Button size="small" aria-disabled title={reason} onClick={() => openLogs(selected)}>
      {words}
    </Button>
  )
}
