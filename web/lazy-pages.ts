import { withPageWords } from './i18n/language.ts'
import { createPart } from './loading/lazy-part.ts'
import { registerPreload } from './loading/preload.ts'
import { wasSignedIn } from './requests/visit-memory.ts'

const signInPage = createPart(
  withPageWords(() => import('./pages/sign-in/sign-in-page.tsx')),
  (module) => module.SignInPage,
)
const spacePage = createPart(
  withPageWords(() => import('./pages/space/space-page.tsx')),
  (module) => module.SpacePage,
)
const settingsPage = createPart(
  withPageWords(() => import('./pages/settings/settings-page.tsx')),
  (module) => module.SettingsPage,
)
const logsPage = createPart(
  withPageWords(() => import('./pages/logs/logs-page.tsx')),
  (module) => module.LogsPage,
)
const docsPage = createPart(
  withPageWords(() => import('./pages/docs/docs-page.tsx')),
  (module) => module.DocsPage,
)
const incidentsPage = createPart(
  withPageWords(() => import('./pages/incidents/incidents-page.tsx')),
  (module) => module.IncidentsPage,
)
const activityPage = createPart(
  withPageWords(() => import('./pages/activity/activity-page.tsx')),
  (module) => module.ActivityPage,
)
const alertsPage = createPart(
  withPageWords(() => import('./pages/alerts/alerts-page.tsx')),
  (module) => module.AlertsPage,
)
const costsPage = createPart(
  withPageWords(() => import('./pages/costs/costs-page.tsx')),
  (module) => module.CostsPage,
)
const secretsPage = createPart(
  withPageWords(() => import('./pages/secrets/secrets-page.tsx')),
  (module) => module.SecretsPage,
)
registerPreload('/spaces', spacePage.preload)
registerPreload('/incidents', incidentsPage.preload)
registerPreload('/activity', activityPage.preload)
registerPreload('/costs', costsPage.preload)
registerPreload('/secrets', secretsPage.preload)
registerPreload('/alerts', alertsPage.preload)
registerPreload('/settings/system', settingsPage.preload)
registerPreload('/docs', docsPage.preload)

/** Loads the page that the visit begins with, as prepaint.js has asked for; the fleet is part of the first screen. */
export function loadFirstPage(path: string): Promise<unknown> {
  const [, name = ''] = /^\/(\w+)/.exec(path) ?? []
  if (name !== 'docs' && !wasSignedIn()) return signInPage.load()
  const pages = {
    docs: docsPage,
    spaces: spacePage,
    settings: settingsPage,
    logs: logsPage,
    incidents: incidentsPage,
    activity: activityPage,
    alerts: alertsPage,
    costs: costsPage,
    secrets: secretsPage,
  }
  return Object.hasOwn(pages, name) ? pages[name as keyof typeof pages].load() : Promise.resolve()
}

// Each of these is a separate chunk, loaded when it is needed.
export const SignInPage = signInPage.Part
export const SpacePage = spacePage.Part
export const LogsPage = logsPage.Part
export const IncidentsPage = incidentsPage.Part
export const ActivityPage = activityPage.Part
export const AlertsPage = alertsPage.Part
export const CostsPage = costsPage.Part
export const SecretsPage = secretsPage.Part
export const SettingsPage = settingsPage.Part
export const DocsPage = docsPage.Part
