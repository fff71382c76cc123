import { withPageWords } from './i18n/language.ts'
import { createPart } from './loading/lazy-part.ts'
import { registerPreload } from './loading/preload.ts'

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
const docsPage = createPart(
  withPageWords(() => import('./pages/docs/docs-page.tsx')),
  (module) => module.DocsPage,
)
registerPreload('/spaces', spacePage.preload)
registerPreload('/settings/system', settingsPage.preload)
registerPreload('/docs', docsPage.preload)

// Each of these is a separate chunk, loaded when it is needed.
export const SignInPage = signInPage.Part
export const SpacePage = spacePage.Part
export const SettingsPage = settingsPage.Part
export const DocsPage = docsPage.Part
