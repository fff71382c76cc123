import { useQuery } from '@tanstack/react-query'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListSkeleton } from '../../../incidents/list-states.tsx'
import { deliveriesQuery } from '../../../requests/alerts/read-alerts.ts'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { useNow } from '../../../time/use-now.ts'
import { Panel } from '../../../ui/display/panel.tsx'
import { describeDelivery } from '../delivery-words.ts'

/** What an alert has sent, newest first. */
export function Deliveries({ alert: { id } }: { alert: Alert }) {
  const locale = useLocale()
  const { t, format } = locale
  const now = useNow(5_000)
  const query = useQuery(deliveriesQuery(id))
  const deliveries = query.data
  return (
    <Panel title={t('alerts.deliveries')}>
      {query.isPending && <ListSkeleton rows={3} />}
      {query.isError && !deliveries && (
        <PageFailed
          title={t('alerts.deliveriesFailed')}
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {deliveries?.length === 0 && <p className="text-muted">{t('alerts.neverSent')}</p>}
      <ul className="divide-y divide-line empty:hidden">
        {deliveries?.map((delivery) => (
          <li
            key={delivery.id}
            className="flex flex-wrap gap-x-4 gap-y-0.5 py-2 text-sm phone:grid phone:grid-cols-2"
          >
            <time dateTime={delivery.at} className="w-36 shrink-0 text-muted tabular-nums">
              {format.moment(Date.parse(delivery.at), now)}
            </time>
            <span className="w-24 shrink-0">{t(`alerts.type.${delivery.type}`)}</span>
            <span
              className={`col-span-full min-w-0 flex-1 wrap-anywhere ${delivery.ok || delivery.detail === null ? '' : 'text-bad'}`}
            >
              {describeDelivery(delivery, locale, now)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
