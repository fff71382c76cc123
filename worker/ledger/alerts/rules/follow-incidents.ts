import type { StoredIncident } from '../../rows/stored.ts'
import { failureKindOf } from '../../rules/incidents/failure-incident.ts'
import type { LedgerState } from '../../rules/state/ledger-state.ts'
import type { AlertState, StoredAlert, Thread } from '../stored-alert.ts'
import { isInScope } from './scope.ts'
import { closingDueAt, openingDueAt, reminderDueAt } from './thread-times.ts'

/** What has become of incidents. */
export interface IncidentChange {
  /** Those that were opened, changed or closed, oldest first. */
  incidents: readonly StoredIncident[]
  /** The ids of those that were opened. */
  opened: ReadonlySet<number>
  /** The ids of those that nobody is to hear of. */
  silent: ReadonlySet<number>
  after: LedgerState
  at: number
  everySeconds: number
}

export interface ThreadWrites {
  put: Thread[]
  remove: Pick<Thread, 'alertId' | 'subject'>[]
}

/** What an incident is about: one of the same subject that comes back soon goes on with the thread. */
export function subjectOf({ n, account, kind, paused }: StoredIncident): string {
  const who = n === null ? account.toLowerCase() : `#${n}`
  return `${who} ${kind}${paused === null ? '' : ' paused'}`
}

const keyOf = ({ alertId, subject }: Pick<Thread, 'alertId' | 'subject'>) => `${alertId} ${subject}`

/** What the incidents of a batch, or an acknowledgement, mean for what is to be told. Pure: the same twice changes nothing. */
export function followIncidents({ alerts, threads }: AlertState, change: IncidentChange): ThreadWrites {
  const known = new Map(threads.map((thread) => [keyOf(thread), thread]))
  const changed = new Map<string, Thread>()
  for (const incident of change.incidents) {
    for (const alert of alerts.values()) {
      const key = keyOf({ alertId: alert.id, subject: subjectOf(incident) })
      const thread = changed.get(key) ?? known.get(key)
      const next = follow(thread, incident, alert, change)
      if (next !== undefined && next !== thread) changed.set(key, next)
    }
  }
  return { put: [...changed.values()], remove: [] }
}

function follow(
  thread: Thread | undefined,
  incident: StoredIncident,
  alert: StoredAlert,
  change: IncidentChange,
): Thread | undefined {
  const next = change.opened.has(incident.id) ? open(thread, incident, alert, change) : thread
  if (next === undefined || next.incidentId !== incident.id) return next
  if (incident.closedAt !== null) return close(next, incident.closedAt, change)
  if (incident.acknowledgedAt !== null) return next.dueAt === null ? next : { ...next, dueAt: null }
  return fellAgain(next, incident, change.after) ? { ...next, dueAt: change.at } : next
}

function open(
  thread: Thread | undefined,
  incident: StoredIncident,
  alert: StoredAlert,
  { silent, after, at }: IncidentChange,
): Thread | undefined {
  const { id, openedAt, kind, n } = incident
  if (thread?.incidentId === id) return thread
  if (!alert.enabled || silent.has(id) || !alert.kinds.includes(kind) || !isInScope(alert, incident, after)) {
    return thread
  }
  const begun: Thread = thread ?? {
    ...{ alertId: alert.id, subject: subjectOf(incident), incidentId: id, since: openedAt, times: 0 },
    ...{ closedAt: null, toldAt: null, remindedAt: null, dueAt: null },
  }
  const again = { ...begun, incidentId: id, times: begun.times + 1, closedAt: null }
  // What was told goes on, with its reminders; what was not is told in its own time.
  if (again.toldAt !== null)
    return { ...again, dueAt: reminderDueAt(alert, again.remindedAt ?? again.toldAt) }
  const actedAt = n === null ? null : (after.spaces.get(n)?.actedAt ?? null)
  return { ...again, dueAt: openingDueAt(alert, again, actedAt, at) }
}

function close(thread: Thread, closedAt: number, { at, everySeconds }: IncidentChange): Thread {
  if (thread.closedAt !== null) return thread
  return { ...thread, closedAt, dueAt: closingDueAt(thread, everySeconds, Math.max(closedAt, at)) }
}

/** Whether a Space has failed again after one of our own actions, although it is still the same incident: that is news. */
function fellAgain(thread: Thread, { n, kind }: StoredIncident, { spaces }: LedgerState): boolean {
  const space = n === null ? undefined : spaces.get(n)
  const toldAt = thread.remindedAt ?? thread.toldAt
  if (space === undefined || space.actedAt === null || toldAt === null) return false
  return space.actedAt > toldAt && space.stageSeenAt > space.actedAt && failureKindOf(space) === kind
}
