import type { AlertState } from '../stored-alert.ts'
import { headsOf } from './due-attempts.ts'
import { maySpeakAt } from './speaking-times.ts'

/**
 * The next moment at which something is to be told or tried, the present one if it is overdue; null if there is none. What waits behind
 * another message does not count.
 */
export function nextWakeAt(state: AlertState, now: number): number | null {
  const times = [...speakingTimes(state, now), ...headsOf(state, now).map(({ at }) => at)]
  return times.length === 0 ? null : Math.max(now, Math.min(...times))
}

/** When each alert that has something to tell may tell the first of it. */
function speakingTimes(state: AlertState, now: number): number[] {
  const firstDue = new Map<number, number>()
  for (const { alertId, dueAt } of state.threads) {
    if (dueAt !== null) firstDue.set(alertId, Math.min(dueAt, firstDue.get(alertId) ?? dueAt))
  }
  return [...firstDue].flatMap(([alertId, dueAt]) => {
    const alert = state.alerts.get(alertId)
    return alert === undefined ? [] : [maySpeakAt(state, alert, Math.max(now, dueAt))]
  })
}
