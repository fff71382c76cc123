import { actionsEn } from './actions-en.ts'
import { errorsEn } from './errors-en.ts'
import { fleetEn } from './fleet-en.ts'
import { shellEn } from './shell-en.ts'
import { spacesEn } from './spaces-en.ts'

/** English, the reference for the other catalogues: the texts of the first screen, and of everything that opens on it. */
export const en = { ...shellEn, ...spacesEn, ...fleetEn, ...actionsEn, ...errorsEn }
