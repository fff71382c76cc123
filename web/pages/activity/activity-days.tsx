import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Activity } from '../../../shared/model/activity.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'
import { ActivityLine } from './activity-line.tsx'
import { groupByDay } from './group-by-day.ts'

/** Today and yesterday by name, other days by date. */
export function ActivityDays({ entries }: { entries: readonly Activity[] }) {
  const { t, format } = useLocale()
  const { data } = useQuery(spacesQuery)
  const titles = useMemo(() => new Map(data?.spaces.map(({ id, title }) => [id, title])), [data])
  const days = useMemo(() => groupByDay(entries), [entries])
  const today = new Date(useNow(60_000)).setHours(0, 0, 0, 0)
  const yesterday = new Date(today - 1).setHours(0, 0, 0, 0)

  function nameOf(at: number): string {
    if (at === today) return t('activity.today')
    return at === yesterday ? t('activity.yesterday') : format.date(at)
  }

  return days.map(({ at, entries: own }) => (
    <section key={at} aria-label={nameOf(at)} className="grid grid-cols-1 gap-2">
      <h2 className="text-xs font-medium text-muted">{nameOf(at)}</h2>
      <ul className="overflow-hidden rounded-2xl border border-line bg-surface">
        {own.map((entry) => (
          <ActivityLine key={entry.id} entry={entry} title={titles.get(entry.spaceId ?? '')} />
        ))}
      </ul>
    </section>
  ))
}
