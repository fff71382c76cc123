import type { IncidentKind } from '../../../shared/model/incident.ts'
import type { StoredIncident } from './stored.ts'

interface IncidentRow extends Record<string, SqlStorageValue> {
  id: number
  n: number | null
  account: string
  kind: string
  opened_at: number
  closed_at: number | null
  data: string
}

type Rest = Omit<StoredIncident, 'id' | 'n' | 'account' | 'kind' | 'openedAt' | 'closedAt'>

export interface IncidentFilter {
  state?: 'open' | 'closed' | undefined
  n?: number | undefined
  owner?: string | undefined
  /** Only those with a smaller id. */
  before?: number | undefined
  limit?: number | undefined
}

/** Incidents that match, newest first. */
export function readIncidents(sql: SqlStorage, filter: IncidentFilter = {}): StoredIncident[] {
  const { state, n, owner, before, limit = -1 } = filter
  const conditions: [string, ...SqlStorageValue[]][] = [['1']]
  if (state === 'open') conditions.push(['closed_at IS NULL'])
  if (state === 'closed') conditions.push(['closed_at IS NOT NULL'])
  if (n !== undefined) conditions.push(['n = ?', n])
  if (owner !== undefined) conditions.push(['account = ?', owner])
  if (before !== undefined) conditions.push(['id < ?', before])
  const where = conditions.map(([condition]) => condition).join(' AND ')
  const values = conditions.flatMap(([, ...of]) => of)
  const rows = sql.exec<IncidentRow>(
    `SELECT * FROM incidents WHERE ${where} ORDER BY id DESC LIMIT ?`,
    ...values,
    limit,
  )
  return [...rows].map(fromRow)
}

export function readIncident(sql: SqlStorage, id: number): StoredIncident | null {
  const [row] = sql.exec<IncidentRow>('SELECT * FROM incidents WHERE id = ?', id)
  return row === undefined ? null : fromRow(row)
}

export function writeIncident(sql: SqlStorage, incident: StoredIncident): void {
  const { id, n, account, kind, openedAt, closedAt, ...rest } = incident
  sql.exec(
    'INSERT OR REPLACE INTO incidents (id, n, account, kind, opened_at, closed_at, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[id, n, account, kind, openedAt, closedAt, JSON.stringify(rest satisfies Rest)],
  )
}

export function lastIncidentId(sql: SqlStorage): number {
  return sql.exec<{ id: number | null }>('SELECT max(id) AS id FROM incidents').one().id ?? 0
}

/** The newest stays, so that no id is ever given twice. */
export function deleteIncidentsBefore(sql: SqlStorage, at: number): void {
  sql.exec('DELETE FROM incidents WHERE closed_at < ? AND id < (SELECT max(id) FROM incidents)', at)
}

function fromRow(row: IncidentRow): StoredIncident {
  const { id, n, account, opened_at: openedAt, closed_at: closedAt, data } = row
  return { id, n, account, kind: row.kind as IncidentKind, openedAt, closedAt, ...(JSON.parse(data) as Rest) }
}
