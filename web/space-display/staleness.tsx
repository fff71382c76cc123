import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import type { SpaceList } from '../../shared/wire/space-list.ts'
import { useLocale } from '../i18n/locale.tsx'
import { spacesQuery } from '../requests/spaces.ts'
import { serverClock } from '../time/server-clock.ts'
import { useNow } from '../time/use-now.ts'
import { staleAccounts } from './stale-accounts.ts'

type Stale = ReadonlyMap<string, string | null>

const StaleContext = createContext<Stale>(new Map())

/** Provides to every Space below whether its data is only the last known. */
export function StalenessProvider({ list, children }: { list: SpaceList; children: ReactNode }) {
  const isOfLastVisit = useQuery({ ...spacesQuery, enabled: false }).dataUpdatedAt === 0
  const asOf = isOfLastVisit ? new Date(serverClock.now()).toISOString() : list.fetchedAt
  // One object per state: a new one would rerender every card.
  const key = JSON.stringify([...staleAccounts(list.accounts, asOf)])
  const stale = useMemo<Stale>(() => new Map(JSON.parse(key) as [string, string | null][]), [key])
  return <StaleContext value={stale}>{children}</StaleContext>
}

export function useIsStale(owner: string): boolean {
  return use(StaleContext).has(owner.toLowerCase())
}

/** "Last known 3 min ago", for a Space whose account could not be read since; nothing for the others. */
export function LastKnown({ owner, className = '' }: { owner: string; className?: string }) {
  const { t, format } = useLocale()
  const readAt = use(StaleContext).get(owner.toLowerCase())
  const now = useNow(15_000)
  if (readAt === undefined) return null
  const text =
    readAt === null
      ? t('space.lastKnown')
      : t('space.lastKnownAgo', { time: format.ago(Date.parse(readAt), now) })
  return <span className={className}>{text}</span>
}
