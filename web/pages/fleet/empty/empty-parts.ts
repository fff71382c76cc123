import { withPageWords } from '../../../i18n/language.ts'
import { createPart } from '../../../loading/lazy-part.ts'

const load = withPageWords(() => import('./empty-states.tsx'))
const SOON = { isSoonWanted: true }

// Shown instead of a list, which most visits have. Loaded at idle, and so available when the server is not.
export const NoMatch = createPart(load, (module) => module.NoMatch, SOON).Part
export const NoSpaces = createPart(load, (module) => module.NoSpaces, SOON).Part
export const ListFailed = createPart(load, (module) => module.ListFailed, SOON).Part
export const NotSetUp = createPart(
  withPageWords(() => import('./not-set-up.tsx')),
  (module) => module.NotSetUp,
  SOON,
).Part
