import type { StoredIncident } from '../../rows/stored.ts'
import type { LedgerState } from '../../rules/state/ledger-state.ts'
import type { StoredAlert, Thread } from '../stored-alert.ts'
import type { ThreadWrites } from './follow-incidents.ts'
import { isInScope } from './scope.ts'
import { openingDueAt, reminderDueAt } from './thread-times.ts'

interface AlertChange {
  before: StoredAlert
  after: StoredAlert
  at: number
}

/**
 * What a change of an alert means for what is open: of what it is no longer about, only the end is told, if the opening was. The new
 * grace and the new reminders hold at once.
 */
export function adaptThreads(
  threads: readonly Thread[],
  change: AlertChange,
  ledger: LedgerState,
): ThreadWrites {
  const writes: ThreadWrites = { put: [], remove: [] }
  for (const thread of threads) {
    const incident = ledger.open.get(thread.incidentId)
    if (thread.alertId !== change.after.id || incident === undefined || incident.acknowledgedAt !== null)
      continue
    const isMeant = isStillMeant(incident, change, ledger)
    if (thread.toldAt === null && !isMeant) {
      writes.remove.push(thread)
      continue
    }
    const next = isMeant ? inNewTime(thread, incident, change, ledger) : { ...thread, dueAt: null }
    if (next !== thread) writes.put.push(next)
  }
  return writes
}

/** A scope that was not changed is not asked again: it may ask for a stage in which the Space no longer is. */
function isStillMeant(incident: StoredIncident, { before, after }: AlertChange, ledger: LedgerState) {
  const isSameScope = before.scope === after.scope
  return after.kinds.includes(incident.kind) && (isSameScope || isInScope(after, incident, ledger))
}

function inNewTime(
  thread: Thread,
  { n }: StoredIncident,
  { before, after, at }: AlertChange,
  { spaces }: LedgerState,
): Thread {
  const { toldAt, remindedAt } = thread
  if (toldAt !== null) {
    if (before.remindMinutes === after.remindMinutes) return thread
    return { ...thread, dueAt: reminderDueAt(after, remindedAt ?? toldAt) }
  }
  if (before.graceMinutes === after.graceMinutes) return thread
  const actedAt = n === null ? null : (spaces.get(n)?.actedAt ?? null)
  return { ...thread, dueAt: openingDueAt(after, thread, actedAt, at) }
}
