/* Descriptions of the schemas of history, incidents and activity, as in openapi/descriptions.ts. */

const SUCCESS = 'Always `true` in an answer with status 200.'
const NEXT = 'The `cursor` of the next page; null on the last.'
const FROM = 'The first day of `days`, in UTC: `days[i]` is the day `from` + i. The last one is today.'
const UPTIME_SUMMARY = 'The uptime of four spans of time.'

const ACTOR = {
  '': 'Who did something.',
  kind: '`admin`: somebody who is signed in. `key`: a program with an API key. `system`: this service itself.',
  name: 'The user name, or the name of the key.',
}

const DAY = {
  '': 'The seconds of a UTC day that were up, down, idle, building and unknown, in this order. They add up to the part of the day that is over. Up: serving, or sleeping until a visit. Down: failed, unreachable, blocked or over quota. Idle: paused by its owner, disabled, or without an app file. Building: building or starting while nothing serves. Unknown: nobody looked.',
}

const UPTIME = {
  '': 'Percent of the time that was up, of the time that was up or down, rounded down to two decimals. Null if there was neither.',
  day: 'The present UTC day so far; not the last 24 hours.',
  week: 'The last 7 UTC days, the present one included.',
  month: 'The last 30 UTC days, the present one included.',
  quarter: 'The last 90 UTC days, the present one included.',
}

const SPACE_HISTORY = {
  '': 'One Space in the history.',
  since: 'When its present stage began; null if that was before the watch began.',
  uptime: UPTIME_SUMMARY,
  days: 'One entry for each day, oldest first.',
}

const HISTORY = {
  '': 'The history of all Spaces.',
  success: SUCCESS,
  from: FROM,
  watch: 'How the watch is going.',
  'watch.everySeconds': 'Seconds between two looks; 0 if the watch is off.',
  'watch.lastLookAt': 'When all accounts were last looked at; null if that is not known.',
  'watch.since': 'When the watch began; null before the first look.',
  spaces: 'Each Space by its id.',
}

const CHANGE = {
  '': 'A Space went from one stage to another.',
  id: 'The id of this change.',
  spaceId: 'The id of the Space.',
  at: 'When it was seen, in UTC.',
  notBefore: 'The look before: it happened between then and `at`. Null if `at` is exact.',
  from: 'The previous stage; null for a new Space.',
  to: 'The new stage.',
  failure: 'Why it is not up since, as in `Space`.',
  errorMessage: 'Why it failed, in the Hub’s words; null if there is no such reason.',
  by: 'Who caused it, if it was an action of this service; otherwise null.',
  commit: 'The commit that runs since; null if the Hub does not say.',
}

const INCIDENT = {
  '': 'A period in which something was wrong.',
  id: 'The id of this incident.',
  spaceId: 'The id of the Space; null if a whole account is concerned.',
  account: 'The account; `*` if all accounts are concerned.',
  kind: '`failed`: it failed. `unreachable`: its app does not answer. `stuck`: building or starting for over 30 minutes. `blocked`: stopped by Hugging Face. `quota`: a quota of the account is used up. `outdated`: the pushed commit does not run after 30 minutes. `account`: an account cannot be listed, the Hub is down, or all Spaces of an account were paused at once.',
  openedAt: 'When it began, in UTC.',
  closedAt: 'When it ended, in UTC; null while it is open.',
  acknowledgedAt: 'When somebody acknowledged it; null if nobody has.',
  acknowledgedBy: 'Who acknowledged it.',
  errorMessage: 'The Hub’s words, or what the probe saw; null if there are none.',
  logTail: 'The last 40 lines of the log at the time it began; null if there are none.',
  changes: 'How often the stage changed while it was open.',
}

const ONE_HISTORY = {
  '': 'The history of one Space.',
  success: SUCCESS,
  from: FROM,
  days: 'One entry for each day, oldest first.',
  uptime: UPTIME_SUMMARY,
  changes: 'Its changes, newest first, at most 500.',
  incidents: 'Its incidents, newest first, at most 500.',
}

const INCIDENTS_PAGE = {
  '': 'A page of incidents.',
  success: SUCCESS,
  incidents: 'The incidents, newest first.',
  next: NEXT,
}

const ACTIVITY = {
  '': 'Something that happened.',
  id: 'The id of this entry.',
  at: 'When it happened, in UTC.',
  kind: '`change`: of a stage. `action`: somebody restarted, rebuilt, paused or resumed a Space. `incident`: one opened, closed or was acknowledged. `configuration`: a variable or a secret changed. `settings`: of this service. `sign-in`: somebody signed in or out. `alert`: a message was sent.',
  spaceId: 'The id of the Space; null if no single one is concerned.',
  account: 'The account; null if none is concerned.',
  by: 'Who did it; null if that is not known.',
  what: 'What happened, as a code: the name of the action, the new stage, `added`, `removed`, `incident.opened`, `signed-in`, and so on. There may be new ones at any time.',
  result: '`ok`, or an error code; null if nothing was tried.',
  detail: 'Names and numbers that belong to it, never values; null if there are none.',
}

const ACTIVITY_PAGE = {
  '': 'A page of the activity.',
  success: SUCCESS,
  entries: 'The entries, newest first.',
  next: NEXT,
}

export const HISTORY_DESCRIPTIONS = {
  Actor: ACTOR,
  Day: DAY,
  Uptime: UPTIME,
  SpaceHistory: SPACE_HISTORY,
  History: HISTORY,
  Change: CHANGE,
  Incident: INCIDENT,
  OneHistory: ONE_HISTORY,
  IncidentsPage: INCIDENTS_PAGE,
  Activity: ACTIVITY,
  ActivityPage: ACTIVITY_PAGE,
} as const satisfies Record<string, Record<string, string>>
