import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ActionsProvider } from './actions/actions-provider.tsx'
import { connectActions } from './actions/connect-actions.ts'
import { useListPolling } from './actions/use-list-polling.ts'
import { withPageWords } from './i18n/language.ts'
import { useLocale } from './i18n/locale.tsx'
import {
  ActivityPage,
  AlertsPage,
  CostsPage,
  DocsPage,
  IncidentsPage,
  LogsPage,
  SecretsPage,
  SettingsPage,
  SignInPage,
  SpacePage,
} from './lazy-pages.ts'
import { connectLive } from './live/connect-live.ts'
import { LiveProvider } from './live/live-provider.tsx'
import { createPart } from './loading/lazy-part.ts'
import { usePreloadAtIdle } from './loading/preload-at-idle.ts'
import { FleetPage } from './pages/fleet/fleet-page.tsx'
import { PaletteHost } from './palette/palette-host.tsx'
import { connectLastList } from './requests/last-list.ts'
import { createQueryClient } from './requests/query-client.ts'
import { connectCrashes } from './shell/crashes/connect-crashes.ts'
import { useFleetMemory } from './shell/fleet-href.ts'
import { Frame } from './shell/frame/frame.tsx'
import { QuietPart } from './shell/frame/quiet-part.tsx'
import { Help } from './shell/help/help.tsx'
import { Broken, NotFound } from './shell/page/fallbacks.tsx'
import { PageBoundary } from './shell/page/page-boundary.tsx'
import { SignedIn } from './shell/session/signed-in.tsx'
import { useIsVisitor } from './shell/session/use-is-visitor.ts'
import { useOverlayFailures } from './shell/use-overlay-failures.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ToastHost } from './ui/toasts/toast-host.tsx'

const crashToasts = createPart(
  withPageWords(() => import('./shell/crashes/crash-toasts.tsx')),
  (module) => module.CrashToasts,
)

const historyKeeper = createPart(
  () => import('./history/history-keeper.tsx'),
  (module) => module.HistoryKeeper,
)
const NO_PROPS = {}

const queryClient = createQueryClient()
connectLastList(queryClient)
const live = connectLive(queryClient)
const onCrashes = connectCrashes(queryClient, (spaceId) => actions.getDoing(spaceId) !== null)
const actions = connectActions(queryClient)

/** The map of the dashboard: every page, and who may see it. */
export function App() {
  const { t } = useLocale()
  const [path] = useLocation()
  useOverlayFailures()

  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary resetKey={path} fallback={(failure) => <Broken {...failure} />}>
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </ErrorBoundary>
      <ToastHost
        label={t('toast.region')}
        closeLabel={t('common.close')}
        closeAllLabel={t('toast.closeAll')}
        more={(count) => t('toast.more', { count })}
        dropped={(count) => t('toast.dropped', { count })}
      />
    </QueryClientProvider>
  )
}

function Pages() {
  const isVisitor = useIsVisitor()
  return (
    <Switch>
      <Route path="/sign-in" component={SignInPage} />
      {isVisitor && (
        <Route path="/docs">
          <DocsPage isPublic />
        </Route>
      )}
      <Route>
        <SignedIn>
          <SignedInPages />
        </SignedIn>
      </Route>
    </Switch>
  )
}

/** `/status` was the self-check once. */
const SETTINGS = /^\/(?:settings|status)\/?$/

/** One live stream, and one action center with one selection, for all pages, so that navigation loses nothing. */
function SignedInPages() {
  useFleetMemory()
  usePreloadAtIdle()

  return (
    <LiveProvider live={live}>
      <ActionsProvider center={actions}>
        <ListPolling />
        <QuietPart part={crashToasts} with={{ onCrashes }} />
        <QuietPart part={historyKeeper} with={NO_PROPS} />
        <Frame>
          <PageBoundary>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/" component={FleetPage} />
                <Route path="/spaces/:owner/:name/:tab?" component={SpacePage} />
                <Route path="/logs" component={LogsPage} />
                <Route path="/incidents" component={IncidentsPage} />
                <Route path="/activity" component={ActivityPage} />
                <Route path="/costs" component={CostsPage} />
                <Route path="/secrets" component={SecretsPage} />
                <Route path="/alerts/:id?" component={AlertsPage} />
                <Route path="/settings/:tab" component={SettingsPage} />
                <Route path="/docs">
                  <DocsPage />
                </Route>
                <Route path={SETTINGS}>
                  <Redirect to="/settings/system" replace />
                </Route>
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </PageBoundary>
        </Frame>
        <Help />
        <PaletteHost />
      </ActionsProvider>
    </LiveProvider>
  )
}

/** A component of its own, so that a change of the list rerenders nothing else. */
function ListPolling() {
  useListPolling()
  return null
}
