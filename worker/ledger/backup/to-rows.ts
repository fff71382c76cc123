import { STUCK_MS } from '../../../shared/model/attention.ts'
import { dayOf } from '../../../shared/model/day.ts'
import type { Backup } from '../../../shared/wire/backup.ts'
import { type DayOfAll, packDay } from '../rows/day-rows.ts'
import type { StoredAccount, StoredEntry, StoredIncident, StoredLooks, StoredSpace } from '../rows/stored.ts'
import { ownerOf } from '../rules/state/ledger-state.ts'
import { addDays } from '../rules/time/count-seconds.ts'
import { type NumberOf, numberSpaces } from './number-spaces.ts'

/** Everything that a backup replaces. */
export interface Rows {
  looks: StoredLooks
  spaces: StoredSpace[]
  days: Map<string, DayOfAll>
  incidents: StoredIncident[]
  entries: StoredEntry[]
}

type KeptSpace = Backup['spaces'][number]

/**
 * The rows of a backup. The time from `createdAt` until `now` is a gap, and what the document does not say, such as the commits,
 * comes with the next listing.
 */
export function toRows(document: Backup, now: number): Rows {
  const numberOf = numberSpaces(document)
  const incidents = document.incidents.map((one) => toIncidentRow(one, numberOf))
  const open = incidents.filter(({ closedAt }) => closedAt === null)
  return {
    looks: toLooks(document, now),
    spaces: document.spaces.map((space, index) => toSpaceRow(space, index + 1, document, open)),
    days: toDays(document),
    incidents,
    entries: document.activity.map(({ id, at, spaceId, ...entry }) => {
      const time = Date.parse(at)
      const n = spaceId === null ? null : numberOf(spaceId, time)
      return { ...entry, id: Number(id), at: time, spaceId, n }
    }),
  }
}

function toLooks({ createdAt, since, spaces }: Backup, now: number): StoredLooks {
  const made = Date.parse(createdAt)
  const gap = { from: made, to: now }
  const known = {
    listedAt: made,
    watchedUntil: null,
    failingSince: null,
    errorCode: null,
    errorMessage: null,
  }
  const accounts: Record<string, StoredAccount> = {}
  for (const { id, goneAt } of spaces) {
    const username = ownerOf(id)
    if (goneAt === null) accounts[username.toLowerCase()] = { username, ...known, gaps: [gap] }
  }
  return { since: timeOf(since), at: 0, finishedDay: addDays(dayOf(made), -1), accounts }
}

function toSpaceRow(
  { hubId, id, stage, failure, errorMessage, days, ...space }: KeptSpace,
  n: number,
  { createdAt, since: watchedSince }: Backup,
  open: readonly StoredIncident[],
): StoredSpace {
  const [since, goneAt, made] = [timeOf(space.since), timeOf(space.goneAt), Date.parse(createdAt)]
  const today = days[dayOf(made)]
  const openOf = (kind: StoredIncident['kind']) => open.find((one) => one.n === n && one.kind === kind)
  const outdated = openOf('outdated')
  return {
    ...{ n, hubId, id, account: ownerOf(id).toLowerCase(), stage, failure, errorMessage, since, goneAt },
    // A Space that is blocked without a failure was disabled.
    disabled: openOf('blocked') !== undefined && failure !== 'blocked',
    ...{ sha: null, runtimeSha: null, notBefore: null },
    stageSeenAt: since ?? timeOf(watchedSince) ?? made,
    changedAt: goneAt ?? since ?? 0,
    part: 'unknown',
    countedUntil: made,
    totals: today === undefined ? {} : { [dayOf(made)]: today },
    outdatedSince: outdated === undefined ? null : outdated.openedAt - STUCK_MS,
    probeFailures: openOf('unreachable') === undefined ? 0 : 3,
    probedAt: null,
    profile: null,
    actedAt: null,
  }
}

function toDays({ spaces, createdAt }: Backup): Map<string, DayOfAll> {
  const today = createdAt.slice(0, 10)
  const rows = new Map<string, DayOfAll>()
  for (const [index, { days }] of spaces.entries()) {
    for (const [date, day] of Object.entries(days)) {
      if (date === today) continue
      const row = rows.get(date) ?? {}
      row[index + 1] = packDay(day)
      rows.set(date, row)
    }
  }
  return rows
}

function toIncidentRow(
  { id, openedAt, closedAt, acknowledgedAt, ...incident }: Backup['incidents'][number],
  numberOf: NumberOf,
): StoredIncident {
  return {
    ...incident,
    id: Number(id),
    n: incident.spaceId === null ? null : numberOf(incident.spaceId, Date.parse(openedAt)),
    openedAt: Date.parse(openedAt),
    closedAt: timeOf(closedAt),
    acknowledgedAt: timeOf(acknowledgedAt),
    paused: null,
  }
}

const timeOf = (text: string | null) => (text === null ? null : Date.parse(text))
