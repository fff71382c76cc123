import type { Activity, Change } from '../../../../shared/model/activity.ts'
import type { Day } from '../../../../shared/model/day.ts'
import type { Incident } from '../../../../shared/model/incident.ts'
import type { ActivityPage, History, IncidentsPage, OneHistory } from '../../../../shared/wire/history.ts'

const FROM = '2026-11-01'
const REASON = 'ModuleNotFoundError: No module named "pandas"'
const UPTIME = { day: 95.12, week: 99.02, month: 99.02, quarter: 99.02 }
/** A whole day, and one until 17:05:00 with 50 minutes down. */
const DAYS: Day[] = [
  [86_400, 0, 0, 0, 0],
  [58_500, 3_000, 0, 0, 0],
]

const CHANGE: Change = {
  id: '1041',
  spaceId: 'ada/weather-bot',
  at: '2026-11-02T10:41:00.000Z',
  notBefore: '2026-11-02T10:40:00.000Z',
  from: 'RUNNING',
  to: 'RUNTIME_ERROR',
  failure: 'app',
  errorMessage: REASON,
  by: null,
  commit: '4bc6e4a5f441f246f67af37367e9678ca18bcc71',
}

const INCIDENT: Incident = {
  id: '17',
  spaceId: 'ada/weather-bot',
  account: 'ada',
  kind: 'failed',
  openedAt: '2026-11-02T10:41:00.000Z',
  closedAt: '2026-11-02T11:31:00.000Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  errorMessage: REASON,
  logTail: [{ at: '2026-11-02T10:40:31.120Z', text: REASON }],
  changes: 2,
}

const ENTRY: Activity = {
  id: '1043',
  at: '2026-11-02T11:29:12.000Z',
  kind: 'action',
  spaceId: 'ada/weather-bot',
  account: 'ada',
  by: { kind: 'key', name: 'API_KEY' },
  what: 'restart',
  result: 'ok',
  detail: null,
}

export const EXAMPLE_HISTORY: History = {
  success: true,
  from: FROM,
  watch: { everySeconds: 60, lastLookAt: '2026-11-02T17:05:00.000Z', since: '2026-08-20T09:00:00.000Z' },
  spaces: { 'ada/weather-bot': { since: '2026-11-02T11:31:00.000Z', uptime: UPTIME, days: DAYS } },
}

export const EXAMPLE_SPACE_HISTORY: OneHistory = {
  success: true,
  from: FROM,
  days: DAYS,
  uptime: UPTIME,
  changes: [CHANGE],
  incidents: [INCIDENT],
}

export const EXAMPLE_INCIDENTS: IncidentsPage = { success: true, incidents: [INCIDENT], next: null }

export const EXAMPLE_ACTIVITY: ActivityPage = { success: true, entries: [ENTRY], next: '1043' }
