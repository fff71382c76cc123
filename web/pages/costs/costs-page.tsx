import { useQuery } from '@tanstack/react-query'
import type { Space } from '../../../shared/model/space.ts'
import { useCosts } from '../../costs/use-costs.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { ListSkeleton } from '../../incidents/list-states.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { AccountCosts } from './account-costs.tsx'
import { CostSums } from './cost-sums.tsx'
import { IdleSpaces } from './idle-spaces.tsx'
import { SpaceCosts } from './space-costs.tsx'

const NO_SPACES: readonly Space[] = []

/** What everything costs, now and this month. */
export function CostsPage() {
  const { t } = useLocale()
  const list = useQuery(spacesQuery)
  const spaces = list.data?.spaces ?? NO_SPACES
  const query = useCosts(spaces)
  const { data } = query
  useTitle(t('nav.costs'))
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('nav.costs') }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div>
          <h1 className="text-xl font-semibold tracking-tight">{t('costs.title')}</h1>
          <p className="max-w-prose text-muted">{t('costs.lead')}</p>
        </div>
        {query.isPending && <ListSkeleton rows={5} />}
        {query.isError && (
          <PageFailed
            title={t(data ? 'costs.stale' : 'costs.failed')}
            error={query.error}
            isRetrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )}
        {data && (
          <>
            <CostSums costs={data} />
            <IdleSpaces costs={data} spaces={spaces} />
            <AccountCosts accounts={data.accounts} />
            <SpaceCosts costs={data} spaces={spaces} />
          </>
        )}
      </PageMain>
    </>
  )
}
