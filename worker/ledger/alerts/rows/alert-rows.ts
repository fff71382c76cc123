import { readSetting, writeSetting } from '../../rows/setting-rows.ts'
import type { StoredAlert, Thread } from '../stored-alert.ts'

type DataRow = { id: number; data: string }

export function readAlerts(sql: SqlStorage): StoredAlert[] {
  return [...sql.exec<DataRow>('SELECT id, data FROM alerts ORDER BY id')].map(({ id, data }) => ({
    ...(JSON.parse(data) as Omit<StoredAlert, 'id'>),
    id,
  }))
}

export function writeAlert(sql: SqlStorage, { id, ...rest }: StoredAlert): void {
  sql.exec('INSERT OR REPLACE INTO alerts (id, data) VALUES (?, ?)', id, JSON.stringify(rest))
}

/** Deletes an alert with all that it has to tell and has told. */
export function deleteAlert(sql: SqlStorage, id: number): void {
  sql.exec('DELETE FROM alerts WHERE id = ?', id)
  sql.exec('DELETE FROM deliveries WHERE alert_id = ?', id)
  deleteThreads(sql, id)
}

export const LAST_ALERT_ID = 'lastAlertId'

/** An id that no alert has ever had. */
export function takeAlertId(sql: SqlStorage): number {
  const id = (readSetting<number>(sql, LAST_ALERT_ID) ?? 0) + 1
  writeSetting(sql, LAST_ALERT_ID, id)
  return id
}

export function readThreads(sql: SqlStorage): Thread[] {
  const rows = sql.exec<{ alert_id: number; subject: string; data: string }>(
    'SELECT alert_id, subject, data FROM threads',
  )
  return [...rows].map(({ alert_id: alertId, subject, data }) => ({
    ...(JSON.parse(data) as Omit<Thread, 'alertId' | 'subject'>),
    alertId,
    subject,
  }))
}

export function writeThread(sql: SqlStorage, { alertId, subject, ...rest }: Thread): void {
  sql.exec(
    'INSERT OR REPLACE INTO threads (alert_id, subject, data) VALUES (?, ?, ?)',
    ...[alertId, subject, JSON.stringify(rest)],
  )
}

export function deleteThread(
  sql: SqlStorage,
  { alertId, subject }: Pick<Thread, 'alertId' | 'subject'>,
): void {
  sql.exec('DELETE FROM threads WHERE alert_id = ? AND subject = ?', alertId, subject)
}

export function deleteThreads(sql: SqlStorage, alertId: number): void {
  sql.exec('DELETE FROM threads WHERE alert_id = ?', alertId)
}
