import { useLocale } from '../../i18n/locale.tsx'
import { ListFailed, ListSkeleton, ShowMore } from '../../incidents/list-states.tsx'
import type { Filters } from './filters.ts'
import { IncidentItems } from './incident-items.tsx'
import { useIncidentList } from './use-incident-list.ts'

/** What was wrong within the last 90 days. */
export function ClosedIncidents({ filters }: { filters: Filters }) {
  const { t } = useLocale()
  const { reading, incidents } = useIncidentList('closed', filters)
  return (
    <section aria-labelledby="closed-incidents" className="grid grid-cols-1 gap-2">
      <h2 id="closed-incidents" className="font-semibold">
        {t('incidents.state.closed')}
      </h2>
      <ListFailed title={t('incidents.failed')} reading={reading} isStale={incidents !== undefined} />
      {reading.isPending && <ListSkeleton rows={4} />}
      {incidents?.length === 0 && !reading.error && (
        <p className="text-muted">{t(reading.hasNext ? 'incidents.noneLoaded' : 'incidents.noneClosed')}</p>
      )}
      {incidents && <IncidentItems incidents={incidents} />}
      <ShowMore reading={reading} />
    </section>
  )
}
