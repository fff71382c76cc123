import { withPageWords } from './i18n/language.ts'
import { registerPage } from './shell/preload.ts'
import { createPart } from './ui/part.ts'

const spacePage = createPart(
  withPageWords(() => import('./space-page/space-page.tsx')),
  (module) => module.SpacePage,
)
const statusPage = createPart(
  withPageWords(() => import('./status/status-page.tsx')),
  (module) => module.StatusPage,
)
const docsPage = createPart(
  withPageWords(() => import('./docs/docs-page.tsx')),
  (module) => module.DocsPage,
)
registerPage('/spaces', spacePage.preload)
registerPage('/status', statusPage.preload)
registerPage('/docs', docsPage.preload)

// Each of these is a chunk of its own, loaded when it is wanted.
export const SpacePage = spacePage.Part
export const StatusPage = statusPage.Part
export const DocsPage = docsPage.Part
