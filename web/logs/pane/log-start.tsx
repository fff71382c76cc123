import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'

/** What is before the first line: lines that were dropped, or older ones that the Hub holds. */
export function LogStart({ dropped, onMore }: { dropped: number; onMore: (() => void) | null }) {
  const { t } = useLocale()
  if (dropped > 0) {
    return <p className="px-3 py-1.5 font-sans text-muted">{t('logs.dropped', { count: dropped })}</p>
  }
  if (!onMore) return null
  return (
    <p className="px-3 py-1.5">
      <Button size="small" onClick={onMore} className="font-sans">
        {t('logs.older')}
      </Button>
    </p>
  )
}
