import { useQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useDeferredValue, useState } from 'react'
import { useSelection } from '../../actions/actions-provider.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { createPart } from '../../loading/lazy-part.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { ApiError } from '../../requests/transport/client.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { OverlayBoundary } from '../../ui/overlays/overlay-boundary.tsx'
import { hasFilters, useChoices } from './controls/choices.ts'
import { CostLine } from './cost-line.tsx'
import { ListFailed, NotSetUp } from './empty/empty-parts.ts'
import { FleetList } from './fleet-list.tsx'
import { FleetSkeleton } from './fleet-skeleton.tsx'
import { SearchBox } from './search/search-box.tsx'
import type { WantedHit } from './search/use-first-hit.ts'

const SaveView = createPart(
  () => import('./search/save-view.tsx'),
  (module) => module.SaveView,
).Part

export function FleetPage() {
  const selection = useSelection()
  const { t } = useLocale()
  const list = useQuery(spacesQuery)
  // Rendered in slices, so that a long list does not block the first tap on a slow phone.
  const data = useDeferredValue(list.data)
  const [choices, choose] = useChoices()
  const [wanted, setWanted] = useState<WantedHit | null>(null)
  const onHitDone = useCallback(() => setWanted(null), [])
  useTitle(t('fleet.title'))

  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title') }]} tools={data && <CostLine spaces={data.spaces} />}>
        <div className="flex items-center justify-center gap-1">
          <SearchBox q={choices.q} onSearch={(q) => choose({ q }, { replace: true })} onHit={setWanted} />
          {hasFilters(choices) && (
            <OverlayBoundary onClose={() => undefined}>
              <SaveView choices={choices} />
            </OverlayBoundary>
          )}
        </div>
      </TopBar>
      <PageMain className="mx-auto max-w-[110rem] px-6 pb-28 phone:px-3">
        <h1 className="sr-only">{t('fleet.title')}</h1>
        {data && <FleetList list={data} {...{ choices, choose, selection, wanted, onHitDone }} />}
        {!data && list.error && (
          <Suspense fallback={null}>
            <NoList error={list.error} onRetry={() => void list.refetch()} />
          </Suspense>
        )}
        {!data && !list.error && <FleetSkeleton choices={choices} />}
      </PageMain>
    </>
  )
}

function NoList({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof ApiError && error.code === 'not_configured') return <NotSetUp reason={error.message} />
  return <ListFailed error={error} onRetry={onRetry} />
}
