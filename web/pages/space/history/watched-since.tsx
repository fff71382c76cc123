import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../i18n/locale.tsx'
import { fleetHistoryQuery } from '../../../requests/fleet-history.ts'

/** Since when there is a history; nothing while that is not known. */
export function WatchedSince() {
  const { t, format } = useLocale()
  const { data: since } = useQuery({
    ...fleetHistoryQuery,
    enabled: false,
    select: ({ watch }) => watch.since,
  })
  if (!since) return null
  return (
    <p className="text-xs text-muted">
      {t('history.watchedSince', { date: format.date(Date.parse(since)) })}
    </p>
  )
}
