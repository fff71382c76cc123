import type { Activity } from '../../shared/model/activity.ts'
import type { Actor } from '../../shared/model/actor.ts'
import type { Failure } from '../../shared/model/failure.ts'
import type { Incident } from '../../shared/model/incident.ts'
import type { Space } from '../../shared/model/space.ts'
import type { Stage } from '../../shared/model/stages.ts'
import type { Alert } from '../../shared/wire/alert-answers.ts'
import type { WatchSettings } from '../../shared/wire/watch.ts'

/*
 * What the Fleet and the Ledger say to each other. The Fleet asks, the Ledger answers, never the other way round (decision 0020).
 * All times are epoch milliseconds.
 */

/** What messages say of a Space, and what the scopes of alerts look at, beside its state. */
export type SpaceProfile = Pick<
  Space,
  | 'title'
  | 'description'
  | 'tags'
  | 'sdk'
  | 'hardware'
  | 'visibility'
  | 'operable'
  | 'devMode'
  | 'url'
  | 'hubUrl'
>

/** What the Ledger keeps of a Space's present state. */
export interface SpaceFacts {
  /** The Hub's `_id`; null if it did not say. A renamed Space keeps it. */
  hubId: string | null
  id: string
  stage: Stage
  failure: Failure | null
  errorMessage: string | null
  disabled: boolean
  /** The commit of the repository, and the one that runs. */
  sha: string | null
  runtimeSha: string | null
  /** Null if it was restored from a backup and not seen since. */
  profile: SpaceProfile | null
}

/** A change whose time is known better than by two listings: from an action, or from reading a single Space. */
export interface ExactChange extends SpaceFacts {
  at: number
  /** The last time that the Space was seen in its previous stage; null if `at` is exact. */
  notBefore: number | null
  by: Actor | null
}

/** How an account's looks have gone since the last batch that the Ledger accepted. */
export interface AccountReport {
  username: string
  /** When its Spaces were last listed; null if never. */
  readAt: number | null
  /** Since when it cannot be listed; null if it can. */
  failingSince: number | null
  errorCode: string | null
  errorMessage: string | null
  /** Periods in which nobody looked for more than three looks: unknown, neither up nor down. */
  gaps: { from: number; to: number }[]
  /** All of its Spaces as of `readAt`; null if none has changed since the last accepted batch. A missing Space is gone. */
  spaces: SpaceFacts[] | null
  /** The look before `readAt`: no change that `spaces` reveals is older. Null if there was none. */
  previousReadAt: number | null
}

/** `alive`, `dead`, or `blind`: the probe could not look, which says nothing about the app. */
export interface ProbeResult {
  spaceId: string
  at: number
  outcome: 'alive' | 'dead' | 'blind'
  /** What it saw, for people: `HTTP 503`, `no answer within 10 s`, `the text is missing`. */
  words: string
}

/** Something to be noted in the activity, by whoever knows of it. */
export type Note = Omit<Activity, 'id' | 'at'> & { at: number }

/** What a look has found. Recording the same batch twice changes nothing the second time. */
export interface Batch {
  /** The time of the look. */
  at: number
  /** The interval of looks in force: a gap is more than three of it. */
  everySeconds: number
  /** Every managed account. One that is missing is no longer managed. */
  accounts: AccountReport[]
  /** In the order in which they were seen. They come before what `accounts` reveal. */
  changes: ExactChange[]
  probes: ProbeResult[]
  notes: Note[]
}

/** A log whose last lines the Ledger wants for an incident that has just opened. */
export interface WantedLog {
  incidentId: string
  spaceId: string
  kind: 'build' | 'run'
}

/** What is new for viewers. */
export interface News {
  incidents: Incident[]
  entries: Activity[]
}

/** The alerts after a change, and what is new for viewers. */
export interface ChangedAlerts {
  alerts: Alert[]
  news: News
}

export interface BatchAnswer extends News {
  watch: WatchSettings
  wantedLogs: WantedLog[]
  /** Accounts, in lower case, whose Spaces it must be sent with the next batch, changed or not: after a restore it knows old ones. */
  wantedLists: string[]
  /** When the Ledger wants the next batch even if nothing changes, at the latest an hour after this one. */
  dueAt: number
}

/** What a reader of the history must add to what is stored: how the looks have gone since the last batch. */
export interface LookState {
  everySeconds: number
  lastLookAt: number | null
  /** By account in lower case: until when its Spaces have been watched without a gap since the last batch. */
  watchedUntil: Record<string, number>
}

/** How long a Space was billed for each hardware since `countedFrom`, in seconds. */
export interface BilledTime {
  countedFrom: number
  secondsByFlavor: Record<string, number>
}
