import { lazy } from 'react'
import { registerPage } from './shell/preload.ts'

const loadSpacePage = registerPage('/spaces', () => import('./space-page/space-page.tsx'))
const loadStatusPage = registerPage('/status', () => import('./status/status-page.tsx'))
const loadDocsPage = registerPage('/docs', () => import('./docs/docs-page.tsx'))

// Each of these is a chunk of its own, loaded when it is wanted.
export const StatusPage = lazy(() => loadStatusPage().then((m) => ({ default: m.StatusPage })))
export const DocsPage = lazy(() => loadDocsPage().then((m) => ({ default: m.DocsPage })))
export const SpacePage = lazy(() => loadSpacePage().then((m) => ({ default: m.SpacePage })))
