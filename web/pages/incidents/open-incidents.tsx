import { useLocale } from '../../i18n/locale.tsx'
import { ListFailed, ListSkeleton, ShowMore } from '../../incidents/list-states.tsx'
import { type Filters, isNarrowed } from './filters.ts'
import { IncidentItems } from './incident-items.tsx'
import { NothingWrong } from './nothing-wrong.tsx'
import { useIncidentList } from './use-incident-list.ts'

/** What is wrong now. */
export function OpenIncidents({ filters }: { filters: Filters }) {
  const { t } = useLocale()
  const { reading, incidents } = useIncidentList('open', filters)
  return (
    <section aria-labelledby="open-incidents" className="grid grid-cols-1 gap-2">
      <h2 id="open-incidents" className="font-semibold">
        {incidents && incidents.length > 0
          ? t('incidents.openCount', { count: incidents.length })
          : t('incidents.state.open')}
      </h2>
      <ListFailed title={t('incidents.failed')} reading={reading} isStale={incidents !== undefined} />
      {reading.isPending && <ListSkeleton rows={2} />}
      {incidents?.length === 0 && !reading.error && <None filters={filters} hasMore={reading.hasNext} />}
      {incidents && <IncidentItems incidents={incidents} />}
      <ShowMore reading={reading} />
    </section>
  )
}

function None({ filters, hasMore }: { filters: Filters; hasMore: boolean }) {
  const { t } = useLocale()
  if (hasMore) return <p className="text-muted">{t('incidents.noneLoaded')}</p>
  if (isNarrowed(filters)) return <p className="text-muted">{t('incidents.noneChosen')}</p>
  return <NothingWrong />
}
