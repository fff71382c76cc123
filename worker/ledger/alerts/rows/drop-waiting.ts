import { deleteThreads } from './alert-rows.ts'
import { deleteWaiting } from './delivery-rows.ts'

/** Forgets what an alert has yet to tell: of what was wrong until now, it tells nothing more. */
export function dropWaiting(sql: SqlStorage, alertId: number): void {
  deleteThreads(sql, alertId)
  deleteWaiting(sql, alertId)
}
