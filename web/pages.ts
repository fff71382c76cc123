import { lazy } from 'react'
import { loadSpacePage } from './spaces/preload-space-page.ts'

// Every page is a chunk of its own, loaded when it is wanted.
export const SignInPage = lazy(() =>
  import('./sign-in/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })),
)
export const FleetPage = lazy(() => import('./fleet/fleet-page.tsx').then((m) => ({ default: m.FleetPage })))
export const SpacePage = lazy(() => loadSpacePage().then((m) => ({ default: m.SpacePage })))
