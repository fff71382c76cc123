import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { sessionQuery } from '../../requests/session.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { accountBanners } from './account-banners.ts'
import { type Banner, sortBanners } from './banner.ts'
import { systemBanners } from './system-banners.ts'

/** Everything that is wrong beyond a single Space, the most important first. */
export function useBanners(): Banner[] {
  const locale = useLocale()
  const isStreamDown = useConnection() === 'down'
  const list = useQuery({ ...spacesQuery, enabled: false })
  const session = useQuery(sessionQuery)
  // Until the first answer of this visit, what was wrong on the last one is not news.
  const known = list.dataUpdatedAt === 0 ? undefined : list.data
  const facts = {
    hasList: list.data !== undefined,
    list: known,
    listError: list.error,
    isStreamDown,
    sessionError: session.failureReason ?? session.error,
  }
  return sortBanners([...systemBanners(facts, locale), ...accountBanners(known?.accounts ?? [], locale)])
}
