import type { StoredSpace } from './stored.ts'

/** What rows of earlier versions lack. */
const ADDED_LATER = { profile: null, actedAt: null }

interface SpaceRow extends Record<string, SqlStorageValue> {
  n: number
  hub_id: string | null
  id: string
  data: string
}

export function readSpaces(sql: SqlStorage): StoredSpace[] {
  return [...sql.exec<SpaceRow>('SELECT n, hub_id, id, data FROM spaces ORDER BY n')].map(
    ({ n, hub_id: hubId, id, data }) => ({ n, hubId, id, ...ADDED_LATER, ...(JSON.parse(data) as Rest) }),
  )
}

type Rest = Omit<StoredSpace, 'n' | 'hubId' | 'id'>

export function writeSpace(sql: SqlStorage, { n, hubId, id, ...rest }: StoredSpace): void {
  const data = JSON.stringify(rest satisfies Rest)
  sql.exec('INSERT OR REPLACE INTO spaces (n, hub_id, id, data) VALUES (?, ?, ?, ?)', n, hubId, id, data)
}

export function deleteSpace(sql: SqlStorage, n: number): void {
  sql.exec('DELETE FROM spaces WHERE n = ?', n)
}
