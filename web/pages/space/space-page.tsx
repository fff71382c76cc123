import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import { givesMetrics } from '../../../shared/model/stages.ts'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { NotFound } from '../../shell/page/fallbacks.tsx'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { spacePath } from '../../space-display/describe-space.ts'
import { historyPath } from '../../space-display/history-path.ts'
import { StalenessProvider } from '../../space-display/staleness.tsx'
import { SpaceFacts } from './facts/space-facts.tsx'
import { findAccount, findByPath } from './find-space.ts'
import { HistoryTab } from './history/history-tab.tsx'
import { UptimeLine } from './history/uptime-line.tsx'
import { LogsTab } from './logs-tab.tsx'
import { MetricsSection } from './metrics-section.tsx'
import { SpaceNotices } from './notices/space-notices.tsx'
import { SettingsTab } from './settings/settings-tab.tsx'
import { SpaceHeading, SpaceSummary } from './space-heading.tsx'
import { SpaceMissing, SpaceSkeleton } from './space-states.tsx'
import { VariablesTab } from './variables/variables-tab.tsx'

/** The log scrolls, not the page; on a phone both, because the rest needs too much room. */
const FULL_HEIGHT = 'flex flex-col gap-3 pb-4 sm:h-[calc(100dvh-var(--bar)-var(--tabs))] sm:min-h-[34rem]'

const TABS = ['overview', 'logs', 'variables', 'settings', 'history'] as const

type Tab = (typeof TABS)[number]

function isTab(name: string): name is Tab {
  return (TABS as readonly string[]).includes(name)
}

/** A Space: what is happening to it, its logs, or what has happened to it. */
export function SpacePage() {
  const { t } = useLocale()
  const { owner = '', name = '', tab } = useParams<{ owner: string; name: string; tab?: string }>()
  const list = useQuery(spacesQuery)
  const space = list.data && findByPath(list.data.spaces, owner, name)
  useTitle(space?.title ?? `${owner}/${name}`)
  const current = tab ?? 'overview'
  if (!isTab(current)) return <NotFound />

  return (
    <>
      <TopBar
        crumbs={[
          { label: t('fleet.title'), href: fleetHref() },
          { label: owner, href: `/?${new URLSearchParams({ account: owner })}` },
          { label: space?.title ?? name },
        ]}
      />
      <PageMain
        className={`mx-auto max-w-[100rem] px-6 phone:px-3 ${tab === 'logs' ? FULL_HEIGHT : 'grid grid-cols-1 gap-5 pb-16'}`}
      >
        {list.data && space && (
          <StalenessProvider list={list.data}>
            <SpaceDetails space={space} list={list.data} tab={current} />
          </StalenessProvider>
        )}
        {list.data && !space && <SpaceMissing id={`${owner}/${name}`} />}
        {list.isPending && <SpaceSkeleton id={`${owner}/${name}`} />}
        {list.isError && !list.data && (
          <PageFailed
            isWhole
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

interface SpaceDetailsProps {
  space: Space
  list: SpaceList
  tab: Tab
}

function SpaceDetails({ space, list, tab }: SpaceDetailsProps) {
  const { t } = useLocale()
  const path = spacePath(space)
  return (
    <>
      <SpaceHeading space={space} spaces={list.spaces} />
      <Tabs
        label={t('logs.tabs')}
        tabs={[
          { label: t('logs.overview'), href: path, isCurrent: tab === 'overview' },
          { label: t('logs.tab'), href: `${path}/logs`, isCurrent: tab === 'logs' },
          { label: t('config.tab'), href: `${path}/variables`, isCurrent: tab === 'variables' },
          { label: t('hardware.tab'), href: `${path}/settings`, isCurrent: tab === 'settings' },
          { label: t('history.tab'), href: historyPath(space), isCurrent: tab === 'history' },
        ]}
      />
      {tab === 'logs' && <LogsTab key={space.id} space={space} />}
      {tab === 'variables' && <VariablesTab key={space.id} space={space} />}
      {tab === 'settings' && <SettingsTab key={space.id} space={space} />}
      {tab === 'history' && <HistoryTab key={space.id} space={space} />}
      {tab === 'overview' && <Overview space={space} list={list} />}
    </>
  )
}

function Overview({ space, list }: { space: Space; list: SpaceList }) {
  return (
    <>
      <SpaceSummary space={space} />
      <UptimeLine space={space} />
      <SpaceNotices space={space} account={findAccount(list.accounts, space.owner)} />
      <div className={givesMetrics(space) ? 'grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]' : 'grid gap-5'}>
        {/* Another Space, or another life of its container, is another set of charts. */}
        <MetricsSection key={`${space.id} ${givesMetrics(space)}`} space={space} />
        <SpaceFacts space={space} isWide={!givesMetrics(space)} />
      </div>
    </>
  )
}
