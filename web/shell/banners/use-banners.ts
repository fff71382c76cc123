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
  const facts = {
    list: list.data,
    listError: list.error,
    isStreamDown,
    sessionError: session.failureReason ?? session.error,
  }
  return sortBanners([...systemBanners(facts, locale), ...accountBanners(list.data?.accounts ?? [], locale)])
}
