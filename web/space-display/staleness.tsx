import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
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

interface LastKnownProps {
  owner: string
  className?: string
  /** Only how long ago, where there is no room for more. */
  isBrief?: boolean
}

/** "Last known 3 min ago", for a Space whose account could not be read since; nothing for the others. */
export function LastKnown({ owner, ...looks }: LastKnownProps) {
  const readAt = use(StaleContext).get(owner.toLowerCase())
  return readAt === undefined ? null : <LastKnownAt readAt={readAt} {...looks} />
}

type LastKnownAtProps = Omit<LastKnownProps, 'owner'> & { readAt: string | null }

function LastKnownAt({ readAt, className = '', isBrief = false }: LastKnownAtProps) {
  const { t, format } = useLocale()
  const now = useNow(15_000)
  const time = readAt === null ? null : format.ago(Date.parse(readAt), now)
  const text = time === null ? t('space.lastKnown') : t('space.lastKnownAgo', { time })
  if (!isBrief) {
    return (
      <span title={text} className={className}>
        {text}
      </span>
    )
  }
  return (
    <span title={text} className={`inline-flex items-center gap-1 ${className}`}>
      <History size={12} aria-hidden className="shrink-0" />
      <span aria-hidden>{time}</span>
      <span className="sr-only">{text}</span>
    </span>
  )
}
