import type { AlertState, StoredAlert, StoredDelivery } from '../stored-alert.ts'
import { outsideQuietHours } from './thread-times.ts'

/** What becomes due within this time of the last message goes into one. */
export const DIGEST_MS = 60_000

/** The message of an alert that has not been tried yet: more can be added to it. */
export function findUntried({ waiting }: AlertState, { id }: StoredAlert): StoredDelivery | undefined {
  return waiting.find(({ alertId, attempts, type }) => alertId === id && attempts === 0 && type !== 'test')
}

/** When an alert may tell what is due at this moment: at once, or after the quiet hours and the minute of its last message. */
export function maySpeakAt(state: AlertState, alert: StoredAlert, at: number): number {
  const lastAt = state.lastAt.get(alert.id) ?? 0
  // A message of the future is one from before the clock was set back: it holds nothing up.
  const earliest = findUntried(state, alert) === undefined && lastAt <= at ? lastAt + DIGEST_MS : 0
  return Math.max(outsideQuietHours(alert, at), earliest)
}
