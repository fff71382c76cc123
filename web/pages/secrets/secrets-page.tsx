import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { canConfigure } from '../../actions/bulk/changes/can-configure.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { ListSkeleton } from '../../incidents/list-states.tsx'
import { onEntrySent, readSettings } from '../../requests/configuration/space-settings.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { serverClock } from '../../time/server-clock.ts'
import { createInventory, forgetWithSession } from './inventory-reader.ts'
import { KeyList } from './key-list.tsx'
import { ReadingState } from './reading-state.tsx'

const inventory = createInventory({ read: readSettings, wait: waitFor, now: () => serverClock.now() })
forgetWithSession(inventory)
onEntrySent(inventory.noteChange)

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Which Spaces have which variables and secrets, read on demand. */
export function SecretsPage() {
  const { t } = useLocale()
  const list = useQuery(spacesQuery)
  const state = useSyncExternalStore(inventory.subscribe, inventory.get)
  useTitle(t('nav.secrets'))
  const spaces = list.data?.spaces ?? []
  return (
    <>
      <TopBar crumbs={[{ label: t('fleet.title'), href: fleetHref() }, { label: t('nav.secrets') }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <div>
          <h1 className="text-xl font-semibold tracking-tight">{t('nav.secrets')}</h1>
          <p className="max-w-prose text-muted">{t('inventory.lead')}</p>
        </div>
        {list.isPending && <ListSkeleton rows={3} />}
        {list.isError && !list.data && (
          <PageFailed
            title={t('fleet.failedTitle')}
            error={list.error}
            isRetrying={list.isFetching}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.data && (
          <>
            <ReadingState
              {...{ inventory, state }}
              able={spaces.filter(canConfigure)}
              skipped={spaces.length - spaces.filter(canConfigure).length}
            />
            {state.read.size > 0 && <KeyList state={state} spaces={spaces} />}
          </>
        )}
      </PageMain>
    </>
  )
}
