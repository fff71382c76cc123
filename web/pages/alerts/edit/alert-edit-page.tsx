import { useQuery } from '@tanstack/react-query'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListSkeleton } from '../../../incidents/list-states.tsx'
import { alertsQuery } from '../../../requests/alerts/read-alerts.ts'
import { TopBar } from '../../../shell/bar/top-bar.tsx'
import { NotFound } from '../../../shell/page/fallbacks.tsx'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { PageMain } from '../../../shell/page/page-main.tsx'
import { useTitle } from '../../../shell/page/use-title.ts'
import { LastDelivery } from '../list/last-delivery.tsx'
import { OffPill } from '../list/off-pill.tsx'
import { AlertForm } from './alert-form.tsx'
import { Deliveries } from './deliveries.tsx'

/** A new alert (`/alerts/new`), or one to be changed, with what it has sent. */
export function AlertEditPage({ id }: { id: string }) {
  const { t } = useLocale()
  const query = useQuery(alertsQuery)
  const alert = id === 'new' ? null : query.data?.find((one) => one.id === id)
  const title = alert === null ? t('alerts.new') : (alert?.name ?? t('nav.alerts'))
  useTitle(title)
  if (alert === undefined && query.data) return <NotFound />
  return (
    <>
      <TopBar
        crumbs={[
          { label: t('nav.alerts'), href: '/alerts' },
          ...(alert === undefined ? [] : [{ label: title }]),
        ]}
      />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div className="grid grid-cols-1 justify-items-start gap-1.5">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          {alert && <OffPill alert={alert} />}
          {alert && <LastDelivery alert={alert} />}
        </div>
        {alert !== undefined && <Contents key={alert?.id ?? 'new'} alert={alert} />}
        {alert === undefined && query.isPending && <ListSkeleton rows={5} />}
        {alert === undefined && query.isError && (
          <PageFailed
            title={t('alerts.failed')}
            error={query.error}
            isRetrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )}
      </PageMain>
    </>
  )
}

function Contents({ alert }: { alert: Alert | null }) {
  return (
    <>
      <AlertForm alert={alert} />
      {alert && <Deliveries alert={alert} />}
    </>
  )
}
