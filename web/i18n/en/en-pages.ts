import { activityEn } from './activity-en.ts'
import { afterEn } from './after-en.ts'
import { alertsEn } from './alerts-en.ts'
import { apiDocsEn } from './api-docs-en.ts'
import { backupEn } from './backup-en.ts'
import { changesEn } from './changes-en.ts'
import { configurationEn } from './configuration-en.ts'
import { costsEn } from './costs-en.ts'
import { dialogsEn } from './dialogs-en.ts'
import { hardwareEn } from './hardware-en.ts'
import { historyEn } from './history-en.ts'
import { incidentsEn } from './incidents-en.ts'
import { logsEn } from './logs-en.ts'
import { namedErrorsEn } from './named-errors-en.ts'
import { paletteEn } from './palette-en.ts'
import { problemsEn } from './problems-en.ts'
import { searchEn } from './search-en.ts'
import { selfCheckEn } from './self-check-en.ts'
import { settingsEn } from './settings-en.ts'
import { signInEn } from './sign-in-en.ts'
import { spacePageEn } from './space-page-en.ts'
import { viewsEn } from './views-en.ts'
import { watchEn } from './watch-en.ts'

/** English for dialogs, the palette and all pages except the first. */
export const enPages = {
  ...spacePageEn,
  ...logsEn,
  ...historyEn,
  ...selfCheckEn,
  ...settingsEn,
  ...apiDocsEn,
  ...paletteEn,
  ...searchEn,
  ...dialogsEn,
  ...afterEn,
  ...signInEn,
  ...problemsEn,
  ...namedErrorsEn,
  ...viewsEn,
  ...watchEn,
  ...incidentsEn,
  ...backupEn,
  ...activityEn,
  ...alertsEn,
  ...configurationEn,
  ...changesEn,
  ...hardwareEn,
  ...costsEn,
}
