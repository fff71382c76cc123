import type { ActivityKind } from '../../../shared/model/activity.ts'
import type { StoredEntry } from './stored.ts'

const DAY_MS = 86_400_000

interface EntryRow extends Record<string, SqlStorageValue> {
  id: number
  at: number
  kind: string
  n: number | null
  space_id: string | null
  account: string | null
  what: string
  result: string | null
  data: string
}

type Rest = Pick<StoredEntry, 'by' | 'detail'>

export interface EntryFilter {
  kind?: ActivityKind | undefined
  /** A Space by its number, or by its id if it has none. */
  n?: number | undefined
  spaceId?: string | undefined
  owner?: string | undefined
  by?: string | undefined
  /** Only those with a smaller id. */
  before?: number | undefined
  limit?: number | undefined
}

/** Entries that match, newest first. */
export function readEntries(sql: SqlStorage, filter: EntryFilter = {}): StoredEntry[] {
  const { kind, n, spaceId, owner, by, before, limit = -1 } = filter
  const conditions: [string, ...SqlStorageValue[]][] = [['1']]
  if (n !== undefined) conditions.push(['n = ?', n])
  else if (spaceId !== undefined) conditions.push(['space_id = ?', spaceId])
  if (kind !== undefined) conditions.push(['kind = ?', kind])
  if (owner !== undefined) conditions.push(['account = ?', owner])
  if (by !== undefined) conditions.push(['by_name = ?', by])
  if (before !== undefined) conditions.push(['id < ?', before])
  const where = conditions.map(([condition]) => condition).join(' AND ')
  const values = conditions.flatMap(([, ...of]) => of)
  const rows = sql.exec<EntryRow>(
    `SELECT id, at, kind, n, space_id, account, what, result, data FROM entries WHERE ${where} ORDER BY id DESC LIMIT ?`,
    ...values,
    limit,
  )
  return [...rows].map(fromRow)
}

/** Entries of one kind since a time, oldest first. An entry may be noted a day late: earlier ones are not even read. */
export function readEntriesSince(sql: SqlStorage, kind: ActivityKind, at: number): StoredEntry[] {
  const rows = sql.exec<EntryRow>(
    `SELECT id, at, kind, n, space_id, account, what, result, data FROM entries
      WHERE id >= ? AND kind = ? AND at >= ? ORDER BY at, id`,
    ...[firstIdSince(sql, at - DAY_MS), kind, at],
  )
  return [...rows].map(fromRow)
}

/** The id of about the first entry since a time: ids and times grow together, but for a few. Reads few rows, of which every one counts. */
function firstIdSince(sql: SqlStorage, at: number): number {
  let [low, high] = [1, lastEntryId(sql)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [row] = sql.exec<{ at: number }>('SELECT at FROM entries WHERE id >= ? ORDER BY id LIMIT 1', middle)
    if (row !== undefined && row.at < at) low = middle + 1
    else high = middle
  }
  return low
}

export function writeEntry(sql: SqlStorage, entry: StoredEntry): void {
  const { id, at, kind, n, spaceId, account, by, what, result, detail } = entry
  const data = JSON.stringify({ by, detail } satisfies Rest)
  sql.exec(
    'INSERT INTO entries (id, at, kind, n, space_id, account, by_name, what, result, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[id, at, kind, n, spaceId, account, by?.name ?? null, what, result, data],
  )
}

/** Whether one of the last entries says the same. */
export function hasEntry(sql: SqlStorage, note: Omit<StoredEntry, 'id' | 'n'>, among: number): boolean {
  const { at, kind, what, spaceId, account, by, result, detail } = note
  const values = [at, kind, what, spaceId, account, result, JSON.stringify({ by, detail } satisfies Rest)]
  const rows = sql.exec(
    `SELECT 1 FROM entries WHERE id > (SELECT max(id) FROM entries) - ? AND at = ? AND kind = ? AND what = ?
      AND space_id IS ? AND account IS ? AND result IS ? AND data = ? LIMIT 1`,
    ...[among, ...values],
  )
  return [...rows].length > 0
}

/** The ids of the last entries that say how the same action, begun at about this time, has ended: known or not. Changes of a configuration are also told apart by their detail. */
export function findOutcomes(
  sql: SqlStorage,
  {
    at,
    kind,
    what,
    spaceId,
    by,
    detail,
  }: Pick<StoredEntry, 'at' | 'kind' | 'what' | 'spaceId' | 'by' | 'detail'>,
  { isKnown, withinMs, among }: { isKnown: boolean; withinMs: number; among: number },
): number[] {
  const rows = sql.exec<{ id: number }>(
    `SELECT id FROM entries WHERE id > (SELECT max(id) FROM entries) - ? AND kind = ? AND what = ? AND space_id IS ?
      AND by_name IS ? AND at BETWEEN ? AND ? AND (result <> 'outcome_unknown') = ? AND (kind = 'action' OR data = ?)`,
    ...[among, kind, what, spaceId, by?.name ?? null, at - withinMs, at + withinMs, Number(isKnown)],
    JSON.stringify({ by, detail } satisfies Rest),
  )
  return [...rows].map(({ id }) => id)
}

export function deleteEntry(sql: SqlStorage, id: number): void {
  sql.exec('DELETE FROM entries WHERE id = ? AND id < (SELECT max(id) FROM entries)', id)
}

export function lastEntryId(sql: SqlStorage): number {
  return sql.exec<{ id: number | null }>('SELECT max(id) AS id FROM entries').one().id ?? 0
}

/** The newest stays, so that no id is ever given twice. */
export function deleteEntriesBefore(sql: SqlStorage, at: number): void {
  sql.exec('DELETE FROM entries WHERE at < ? AND id < (SELECT max(id) FROM entries)', at)
}

function fromRow(row: EntryRow): StoredEntry {
  const { id, at, n, space_id: spaceId, account, what, result, data } = row
  return {
    id,
    at,
    kind: row.kind as ActivityKind,
    n,
    spaceId,
    account,
    what,
    result,
    ...(JSON.parse(data) as Rest),
  }
}
