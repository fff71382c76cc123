import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { alertsQuery } from '../../requests/alerts/read-alerts.ts'
import { watchStateQuery } from '../../requests/history/watch-state.ts'
import { sessionQuery } from '../../requests/session.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'
import { accountBanners } from './account-banners.ts'
import { alertBanners } from './alert-banners.ts'
import { type Banner, sortBanners } from './banner.ts'
import { systemBanners } from './system-banners.ts'
import { watchBanners } from './watch-banners.ts'

/** Everything that is wrong beyond a single Space, the most important first. */
export function useBanners(): Banner[] {
  const locale = useLocale()
  const isStreamDown = useConnection() === 'down'
  const list = useQuery({ ...spacesQuery, enabled: false })
  const session = useQuery(sessionQuery)
  const watch = useQuery(watchStateQuery)
  const alerts = useQuery(alertsQuery)
  const now = useNow(30_000)
  // Until the first answer of this visit, what was wrong on the last one is not news.
  const known = list.dataUpdatedAt === 0 ? undefined : list.data
  const facts = {
    hasList: list.data !== undefined,
    list: known,
    listError: list.error,
    isStreamDown,
    sessionError: session.failureReason ?? session.error,
  }
  return sortBanners([
    ...systemBanners(facts, locale),
    ...watchBanners(watch.data, now, locale),
    ...alertBanners(alerts.data ?? [], locale),
    ...accountBanners(known?.accounts ?? [], locale),
  ])
}
