import type { AlertNews } from '../../../../shared/alerts/alert-message.ts'
import type { LedgerState } from '../../rules/state/ledger-state.ts'
import type { AlertState, StoredAlert, Thread } from '../stored-alert.ts'
import type { ThreadWrites } from './follow-incidents.ts'
import { DIGEST_MS, findUntried, maySpeakAt } from './speaking-times.ts'
import { reminderDueAt } from './thread-times.ts'
import { type FindIncident, toNews } from './to-alert-news.ts'
import { type NewDelivery, withNews } from './with-news.ts'

/** Of one message, which has to fit into a row. What is beyond is told a minute later. */
const MAX_NEWS = 1_000

export interface Due {
  threads: ThreadWrites
  deliveries: NewDelivery[]
}

/**
 * What is to be told now. What is due in quiet hours stays due until they end, and what is no longer so is not told: the state is read
 * right before.
 */
export function takeDue(state: AlertState, ledger: LedgerState, find: FindIncident, now: number): Due {
  const due: Due = { threads: { put: [], remove: [] }, deliveries: [] }
  for (const alert of state.alerts.values()) {
    const threads = state.threads.filter(
      ({ alertId, dueAt }) => alertId === alert.id && dueAt !== null && dueAt <= now,
    )
    if (threads.length > 0) takeOfAlert(due, { state, ledger, find, now }, alert, threads)
  }
  return due
}

interface Moment {
  state: AlertState
  ledger: LedgerState
  find: FindIncident
  now: number
}

function takeOfAlert(due: Due, moment: Moment, alert: StoredAlert, threads: readonly Thread[]): void {
  const { state, now } = moment
  const waiting = findUntried(state, alert)
  const mustWait = maySpeakAt(state, alert, now) > now
  const news: AlertNews[] = []
  const room = MAX_NEWS - (waiting?.news.length ?? 0)
  for (const thread of threads) {
    const told = alert.enabled ? toNews(thread, moment) : null
    if (told === null) due.threads.remove.push(thread)
    else if (mustWait) continue
    else if (news.length >= room) due.threads.put.push({ ...thread, dueAt: now + DIGEST_MS })
    else {
      news.push(told)
      settle(due.threads, alert, thread, now)
    }
  }
  if (news.length > 0) due.deliveries.push(withNews(alert, waiting, news, now))
}

/** A thread after it was told. */
function settle({ put, remove }: ThreadWrites, alert: StoredAlert, thread: Thread, now: number): void {
  if (thread.closedAt !== null) remove.push(thread)
  else {
    const [toldAt, remindedAt] = [thread.toldAt ?? now, thread.toldAt === null ? null : now]
    put.push({ ...thread, toldAt, remindedAt, dueAt: reminderDueAt(alert, now) })
  }
}
