import type { PageWords } from '../catalogue.ts'
import { activityZh } from './activity-zh.ts'
import { afterZh } from './after-zh.ts'
import { alertsZh } from './alerts-zh.ts'
import { apiDocsZh } from './api-docs-zh.ts'
import { backupZh } from './backup-zh.ts'
import { changesZh } from './changes-zh.ts'
import { configurationZh } from './configuration-zh.ts'
import { costsZh } from './costs-zh.ts'
import { dialogsZh } from './dialogs-zh.ts'
import { hardwareZh } from './hardware-zh.ts'
import { historyZh } from './history-zh.ts'
import { incidentsZh } from './incidents-zh.ts'
import { logsZh } from './logs-zh.ts'
import { namedErrorsZh } from './named-errors-zh.ts'
import { paletteZh } from './palette-zh.ts'
import { problemsZh } from './problems-zh.ts'
import { searchZh } from './search-zh.ts'
import { selfCheckZh } from './self-check-zh.ts'
import { settingsZh } from './settings-zh.ts'
import { signInZh } from './sign-in-zh.ts'
import { spacePageZh } from './space-page-zh.ts'
import { viewsZh } from './views-zh.ts'
import { watchZh } from './watch-zh.ts'

/** 简体中文 for dialogs, the palette and all pages except the first. */
export const zhPages: PageWords = {
  ...spacePageZh,
  ...logsZh,
  ...historyZh,
  ...selfCheckZh,
  ...settingsZh,
  ...apiDocsZh,
  ...paletteZh,
  ...searchZh,
  ...dialogsZh,
  ...afterZh,
  ...signInZh,
  ...problemsZh,
  ...namedErrorsZh,
  ...viewsZh,
  ...watchZh,
  ...incidentsZh,
  ...backupZh,
  ...activityZh,
  ...alertsZh,
  ...configurationZh,
  ...changesZh,
  ...hardwareZh,
  ...costsZh,
}
