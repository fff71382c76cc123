import { lazy } from 'react'
import { registerPage } from './shell/preload.ts'
import { loadSpacePage } from './spaces/preload-space-page.ts'

const loadStatusPage = registerPage('/status', () => import('./status/status-page.tsx'))
const loadDocsPage = registerPage('/docs', () => import('./docs/docs-page.tsx'))

// Every page is a chunk of its own, loaded when it is wanted.
export const SignInPage = lazy(() =>
  import('./sign-in/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })),
)
export const FleetPage = lazy(() => import('./fleet/fleet-page.tsx').then((m) => ({ default: m.FleetPage })))
export const StatusPage = lazy(() => loadStatusPage().then((m) => ({ default: m.StatusPage })))
export const DocsPage = lazy(() => loadDocsPage().then((m) => ({ default: m.DocsPage })))
export const SpacePage = lazy(() => loadSpacePage().then((m) => ({ default: m.SpacePage })))
