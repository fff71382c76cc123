import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListSkeleton } from '../../../incidents/list-states.tsx'
import { watchSettingsQuery } from '../../../requests/history/watch-settings.ts'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { WatchFacts } from './watch-facts.tsx'
import { WatchForm } from './watch-form.tsx'

/** What the server does while nobody watches: how often it looks, what it probes, and whom it tells that it is alive. */
export function WatchTab() {
  const { t } = useLocale()
  const query = useQuery(watchSettingsQuery)
  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t('settings.watch')}</h1>
        <p className="text-muted">{t('watch.lead')}</p>
        <WatchFacts />
      </div>
      {query.data && <WatchForm saved={query.data} />}
      {query.isPending && <ListSkeleton rows={3} />}
      {query.isError && !query.data && (
        <PageFailed
          title={t('watch.failed')}
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
    </>
  )
}
