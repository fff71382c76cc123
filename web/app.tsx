import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { createQueryClient } from './api/query-client.ts'
import { useSpeech } from './i18n/speech.tsx'
import { Broken, NotFound } from './shell/fallbacks.tsx'
import { SignedIn } from './shell/signed-in.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Toaster } from './ui/toaster.tsx'

const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })))
const FleetPage = lazy(() => import('./fleet/fleet-page.tsx').then((m) => ({ default: m.FleetPage })))
const SpacePage = lazy(() => import('./space/space-page.tsx').then((m) => ({ default: m.SpacePage })))

const queryClient = createQueryClient()

/** The map of the dashboard: every address, and who may see it. */
export function App() {
  const { t } = useSpeech()

  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary fallback={<Broken />}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/sign-in" component={SignInPage} />
            <Route>
              <SignedIn>
                <Switch>
                  <Route path="/" component={FleetPage} />
                  <Route path="/spaces/:owner/:name" component={SpacePage} />
                  <Route component={NotFound} />
                </Switch>
              </SignedIn>
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Toaster label={t('toast.region')} closeLabel={t('common.close')} />
    </QueryClientProvider>
  )
}
