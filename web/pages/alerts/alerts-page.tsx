import { useQuery } from '@tanstack/react-query'
import { Bell, Plus } from 'lucide-react'
import { Link, useParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { ListSkeleton } from '../../incidents/list-states.tsx'
import { alertsQuery } from '../../requests/alerts/read-alerts.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { buttonClass } from '../../ui/controls/button.tsx'
import { AlertEditPage } from './edit/alert-edit-page.tsx'
import { AlertItem } from './list/alert-item.tsx'

/** The alerts (`/alerts`), a new one (`/alerts/new`), or one of them. */
export function AlertsPage() {
  const { id } = useParams<{ id?: string }>()
  return id === undefined ? <AlertList /> : <AlertEditPage key={id} id={id} />
}

/** Who is told of incidents. */
function AlertList() {
  const { t } = useLocale()
  const query = useQuery(alertsQuery)
  const alerts = query.data
  useTitle(t('nav.alerts'))
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('nav.alerts') }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{t('nav.alerts')}</h1>
            <p className="max-w-prose text-muted">{t('alerts.lead')}</p>
          </div>
          {alerts && alerts.length > 0 && <NewAlert />}
        </div>
        {query.isPending && <ListSkeleton rows={3} />}
        {query.isError && (
          <PageFailed
            title={t(alerts ? 'alerts.stale' : 'alerts.failed')}
            error={query.error}
            isRetrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )}
        {alerts?.length === 0 && <NoAlerts />}
        {alerts && alerts.length > 0 && (
          <ul className="grid gap-3">
            {alerts.map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </PageMain>
    </>
  )
}

function NewAlert() {
  const { t } = useLocale()
  return (
    <Link href="/alerts/new" className={buttonClass('primary')}>
      <Plus size={16} aria-hidden />
      {t('alerts.new')}
    </Link>
  )
}

function NoAlerts() {
  const { t } = useLocale()
  return (
    <div className="grid justify-items-center gap-3 py-16 text-center">
      <Bell size={28} aria-hidden className="text-muted" />
      <h2 className="font-medium">{t('alerts.none')}</h2>
      <p className="max-w-prose text-muted">{t('alerts.noneHint')}</p>
      <NewAlert />
    </div>
  )
}
