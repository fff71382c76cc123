import type { Activity } from '../../../shared/model/activity.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Day, DayPart } from '../../../shared/model/day.ts'
import type { IncidentKind } from '../../../shared/model/incident.ts'
import type { LogLine } from '../../../shared/wire/logs.ts'
import type { SpaceFacts } from '../protocol.ts'

/* What the Ledger keeps, as its rules see it. All times are epoch milliseconds. */

export interface StoredSpace extends SpaceFacts {
  /** Its number: the key of its row, of its days, incidents and entries. It outlasts a new name. */
  n: number
  /** The account it is listed under, in lower case. */
  account: string
  /** When its stage began; null if that was before the watch began. */
  since: number | null
  /** The last time it was seen in the previous stage; null if `since` is exact or null. */
  notBefore: number | null
  /** When it was first seen in its stage: never null, unlike `since`. */
  stageSeenAt: number
  /** When its facts were last found to differ. Older reports are ignored. */
  changedAt: number
  /** What its time has counted as since `countedUntil`. */
  part: DayPart
  countedUntil: number
  /** Its totals until `countedUntil`, by day, for days that have no row in `days` yet. */
  totals: Record<string, Day>
  outdatedSince: number | null
  /** How many probes in a row have failed. */
  probeFailures: number
  probedAt: number | null
  /** When somebody last restarted, rebuilt, paused or resumed it through us; null if that is not known. */
  actedAt: number | null
  goneAt: number | null
}

export interface StoredIncident {
  id: number
  /** The Space's number; null if a whole account is concerned. */
  n: number | null
  /** The Space's id when it opened; its present one is looked up by `n`. */
  spaceId: string | null
  account: string
  kind: IncidentKind
  openedAt: number
  closedAt: number | null
  acknowledgedAt: number | null
  acknowledgedBy: Actor | null
  errorMessage: string | null
  logTail: LogLine[] | null
  changes: number
  /** The Spaces that were paused at once; null for every other incident. */
  paused: number[] | null
}

export interface StoredEntry extends Omit<Activity, 'id' | 'at'> {
  id: number
  at: number
  n: number | null
}

export interface Gap {
  from: number
  to: number
}

export interface StoredAccount {
  /** As it is configured. */
  username: string
  /** When its Spaces were first listed; null if they never were. */
  listedAt: number | null
  /** Until when its Spaces have been watched; null if they never were. */
  watchedUntil: number | null
  failingSince: number | null
  errorCode: string | null
  errorMessage: string | null
  /** Periods in which nobody looked, since the last day that has a row. They do not overlap. */
  gaps: Gap[]
}

/** The row `looks` of the settings. */
export interface StoredLooks {
  /** When the watch began; null before the first look. */
  since: number | null
  /** The time of the last batch. */
  at: number
  /** The last day that has a row in `days`. */
  finishedDay: string | null
  /** By name in lower case. */
  accounts: Record<string, StoredAccount>
}

export const NO_LOOKS: StoredLooks = { since: null, at: 0, finishedDay: null, accounts: {} }
