import type { StoredDelivery } from '../stored-alert.ts'

/** Of each alert, so many deliveries are kept. */
export const KEPT_DELIVERIES = 50

interface DeliveryRow extends Record<string, SqlStorageValue> {
  id: number
  alert_id: number
  state: string
  data: string
}

type Rest = Omit<StoredDelivery, 'id' | 'alertId' | 'state'>

const toDelivery = ({ id, alert_id: alertId, state, data }: DeliveryRow): StoredDelivery => ({
  ...{ id, alertId, state: state as StoredDelivery['state'] },
  ...(JSON.parse(data) as Rest),
})

/** The deliveries that are neither accepted nor given up, oldest first. */
export function readWaiting(sql: SqlStorage): StoredDelivery[] {
  const rows = sql.exec<DeliveryRow>(
    "SELECT id, alert_id, state, data FROM deliveries WHERE state = 'waiting' ORDER BY id",
  )
  return [...rows].map(toDelivery)
}

/** The deliveries of an alert, newest first. */
export function readDeliveries(sql: SqlStorage, alertId: number, limit = KEPT_DELIVERIES): StoredDelivery[] {
  const rows = sql.exec<DeliveryRow>(
    'SELECT id, alert_id, state, data FROM deliveries WHERE alert_id = ? ORDER BY id DESC LIMIT ?',
    ...[alertId, limit],
  )
  return [...rows].map(toDelivery)
}

export function writeDelivery(sql: SqlStorage, { id, alertId, state, ...rest }: StoredDelivery): void {
  sql.exec(
    'INSERT OR REPLACE INTO deliveries (id, alert_id, state, data) VALUES (?, ?, ?, ?)',
    ...[id, alertId, state, JSON.stringify(rest satisfies Rest)],
  )
}

/** The next free id. That of a deleted delivery may be given again: for receivers, `key` counts. */
export function nextDeliveryId(sql: SqlStorage): number {
  return (sql.exec<{ id: number | null }>('SELECT max(id) AS id FROM deliveries').one().id ?? 0) + 1
}

export function deleteDelivery(sql: SqlStorage, id: number): void {
  sql.exec('DELETE FROM deliveries WHERE id = ?', id)
}

/** Deletes what is older than the deliveries that are kept, but nothing that waits. */
export function deleteOldDeliveries(sql: SqlStorage, alertId: number): void {
  sql.exec(
    `DELETE FROM deliveries WHERE alert_id = ?1 AND state <> 'waiting' AND id <= (
      SELECT id FROM deliveries WHERE alert_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
    ...[alertId, KEPT_DELIVERIES],
  )
}

export function deleteWaiting(sql: SqlStorage, alertId: number): void {
  sql.exec("DELETE FROM deliveries WHERE alert_id = ? AND state = 'waiting'", alertId)
}
