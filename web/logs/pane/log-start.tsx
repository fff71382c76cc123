import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'

interface LogStartProps {
  /** Whether no line has come yet. */
  isEmpty: boolean
  /** How many older lines were dropped here. */
  dropped: number
  /** Whether the Hub may hold older lines. */
  hasMore: boolean
  /** Null if no more can be asked for. */
  onMore: (() => void) | null
}

/** What is before the first line. */
export function LogStart({ isEmpty, dropped, hasMore, onMore }: LogStartProps) {
  const { t } = useLocale()
  if (isEmpty) return null
  if (dropped > 0) return t('logs.dropped', { count: dropped })
  if (!hasMore) return t('logs.beginning')
  if (!onMore) return t('logs.longest')
  return (
    <Button size="small" onClick={onMore}>
      {t('logs.older')}
    </Button>
  )
}
