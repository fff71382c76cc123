import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { LogToolbar } from '../../logs/pane/log-toolbar.tsx'
import { useLogSearch } from '../../logs/search/use-search.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { Skeleton } from '../../ui/display/skeleton.tsx'
import { readChosenLogs } from './chosen-logs.ts'
import { ChosenPane } from './chosen-pane.tsx'

/** Up to four logs beside each other, with one search over all of them. */
export function LogsPage() {
  const { t } = useLocale()
  const list = useQuery(spacesQuery)
  useTitle(t('logs.title'))
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('logs.title') }]} />
      <PageMain className="flex min-h-0 flex-col gap-3 px-6 pt-3 pb-4 phone:px-3 lg:h-[calc(100dvh-var(--bar)-var(--tabs))]">
        <h1 className="sr-only">{t('logs.title')}</h1>
        {list.data && <Logs list={list.data} />}
        {list.isPending && <Skeleton className="h-96 w-full" />}
        {list.isError && !list.data && (
          <PageFailed
            title={t('fleet.failedTitle')}
            error={list.error}
            isRetrying={list.isFetching}
            onRetry={() => void list.refetch()}
          />
        )}
      </PageMain>
    </>
  )
}

function Logs({ list }: { list: SpaceList }) {
  const { t } = useLocale()
  const search = useLogSearch()
  const { logs, unknown, leftOut } = readChosenLogs(useSearch(), list.spaces)
  return (
    <>
      {unknown.length > 0 && (
        <p className="text-warn">{t('logs.unknownSpaces', { ids: unknown.join(', ') })}</p>
      )}
      {leftOut.length > 0 && <p className="text-warn">{t('logs.tooMany', { ids: leftOut.join(', ') })}</p>}
      {logs.length === 0 ? (
        <div className="grid gap-1 py-16 text-center">
          <h2 className="font-medium">{t('logs.nothing')}</h2>
          <p className="text-muted">{t('logs.nothingHint')}</p>
        </div>
      ) : (
        <>
          <LogToolbar search={search} />
          <div className="grid min-h-0 flex-1 auto-rows-[minmax(18rem,1fr)] phone:auto-rows-[28rem] gap-3 lg:grid-cols-2 lg:only:grid-cols-1">
            {logs.map((log) => (
              <ChosenPane key={log.space.id} log={log} logs={logs} search={search} />
            ))}
          </div>
        </>
      )}
    </>
  )
}
