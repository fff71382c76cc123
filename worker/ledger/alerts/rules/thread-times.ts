import type { StoredAlert, Thread } from '../stored-alert.ts'
import { quietUntil } from './quiet-hours.ts'

const MINUTE_MS = 60_000
/** After one of our own actions, a Space may fail for a moment. */
const OWN_ACTION_MS = 90_000
/** More than the time between two looks, so that a Space that flaps from look to look is one message. */
const MARGIN_MS = 15_000
const LONGEST_HOLD_MS = 5 * MINUTE_MS + MARGIN_MS
/** Whoever has come back this often will again. */
const FLAPS = 3
const FLAPPING_HOLD_MS = 15 * MINUTE_MS

/** When an opening is told: after the grace, and not while one of our own actions may be the reason. */
export function openingDueAt(
  { graceMinutes }: StoredAlert,
  { since }: Thread,
  actedAt: number | null,
  at: number,
) {
  const isOurs = actedAt !== null && actedAt <= at && at < actedAt + OWN_ACTION_MS
  return Math.max(at, since + graceMinutes * MINUTE_MS, isOurs ? actedAt + OWN_ACTION_MS : 0)
}

/** When it is sure that something is over. */
export function closingDueAt({ times }: Thread, everySeconds: number, closedAt: number): number {
  const hold = Math.min(LONGEST_HOLD_MS, everySeconds * 1_000 + MARGIN_MS)
  return closedAt + (times >= FLAPS ? FLAPPING_HOLD_MS : hold)
}

/** When the next reminder is due; null if there is none. */
export function reminderDueAt({ remindMinutes }: StoredAlert, toldAt: number): number | null {
  return remindMinutes === null ? null : toldAt + remindMinutes * MINUTE_MS
}

/** The time itself, or the end of the quiet hours that it is in. */
export function outsideQuietHours({ quietHours }: StoredAlert, at: number): number {
  return quietUntil(quietHours, at) ?? at
}
