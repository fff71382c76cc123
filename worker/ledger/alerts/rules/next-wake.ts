import type { AlertState } from '../stored-alert.ts'
import { headsOf } from './due-attempts.ts'

/**
 * The next moment at which something is to be told or tried, the present one if it is overdue; null if there is none. What waits behind
 * another message does not count.
 */
export function nextWakeAt(state: AlertState, now: number): number | null {
  const times = [...state.threads.map(({ dueAt }) => dueAt), ...headsOf(state, now).map(({ at }) => at)]
  const due = times.filter((time) => time !== null)
  return due.length === 0 ? null : Math.max(now, Math.min(...due))
}
