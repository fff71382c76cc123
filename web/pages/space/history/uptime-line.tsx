import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { describeDays } from '../../../history/day-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { spaceHistoryQuery } from '../../../requests/space-history.ts'
import { historyPath } from '../../../space-display/history-path.ts'
import { useNow } from '../../../time/use-now.ts'

const DAYS = 30

/** The uptime and the last incident, in one line of a fixed height that leads to the history. */
export function UptimeLine({ space }: { space: Space }) {
  const locale = useLocale()
  const { t, format } = locale
  const now = useNow(60_000)
  const { data } = useQuery(spaceHistoryQuery(space.id))
  const last = data?.incidents[0]
  return (
    <p className="min-h-5 text-xs text-muted">
      {data && (
        <Link href={historyPath(space)} className="hover:text-ink hover:underline">
          {describeDays(data.days.slice(-DAYS), data.uptime.month, locale)}
          {last && (
            <>
              {' · '}
              {t('history.lastIncident', {
                kind: t(`incidents.kind.${last.kind}`),
                time: format.ago(Date.parse(last.openedAt), now),
              })}
            </>
          )}
        </Link>
      )}
    </p>
  )
}
