import { WifiOff } from 'lucide-react'
import { useLocale } from '../i18n/locale.tsx'
import { useConnection } from '../live/live.tsx'

/** Says that nothing is live any more, once that has lasted. */
export function LiveNotice() {
  const { t } = useLocale()
  const connection = useConnection()
  return (
    <div role="status" className="empty:hidden">
      {connection === 'down' && (
        <p className="flex gap-2.5 rounded-xl bg-warn-soft px-4 py-3 text-warn">
          <WifiOff size={18} aria-hidden className="mt-px shrink-0" />
          {t('live.downHint')}
        </p>
      )}
    </div>
  )
}
