import { useLocale } from '../../i18n/locale.tsx'
import { ListFailed, ListSkeleton, ShowMore } from '../../incidents/list-states.tsx'
import { usePaged } from '../../requests/history/paged.ts'
import { activityQuery } from '../../requests/history/read-activity.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { useAddressFilters } from '../../state/use-address-filters.ts'
import { ActivityDays } from './activity-days.tsx'
import { ActivityFilters } from './activity-filters.tsx'
import { FILTER_NAMES, isChosen, readActivityFilters } from './read-activity-filters.ts'
import { useActivityNews } from './use-activity-news.ts'

/** Who did what to which Space, and what happened by itself: newest first. */
export function ActivityPage() {
  const { t } = useLocale()
  const [values, set] = useAddressFilters(FILTER_NAMES)
  const filters = readActivityFilters(values)
  const reading = usePaged(activityQuery(filters))
  const entries = reading.data?.pages.flatMap((page) => page.entries)
  useActivityNews(filters)
  useTitle(t('nav.activity'))
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('nav.activity') }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-semibold tracking-tight">{t('nav.activity')}</h1>
          <ActivityFilters filters={filters} entries={entries ?? []} onChange={set} />
        </div>
        <ListFailed title={t('activity.failed')} reading={reading} isStale={entries !== undefined} />
        {reading.isPending && <ListSkeleton rows={8} />}
        {entries?.length === 0 && !reading.error && (
          <div className="grid gap-1 py-16 text-center">
            <h2 className="font-medium">{t(isChosen(filters) ? 'activity.noneChosen' : 'activity.none')}</h2>
            <p className="text-muted">{t('activity.kept')}</p>
          </div>
        )}
        {entries && <ActivityDays entries={entries} />}
        <ShowMore reading={reading} />
      </PageMain>
    </>
  )
}
