import { actionsEn } from './en/actions-en.ts'
import { errorsEn } from './en/errors-en.ts'
import { fleetEn } from './en/fleet-en.ts'
import { shellEn } from './en/shell-en.ts'
import { signInEn } from './en/sign-in-en.ts'
import { spacesEn } from './en/spaces-en.ts'

/** English, and the measure of the other catalogues: the words of the first screen, and of all that opens on it. */
export const en = { ...shellEn, ...signInEn, ...spacesEn, ...fleetEn, ...actionsEn, ...errorsEn }
