/** The value of a setting; null if it was never written. */
export function readSetting<T>(sql: SqlStorage, key: string): T | null {
  const [row] = sql.exec<{ value: string }>('SELECT value FROM settings WHERE key = ?', key)
  return row === undefined ? null : (JSON.parse(row.value) as T)
}

export function writeSetting(sql: SqlStorage, key: string, value: unknown): void {
  sql.exec('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)', key, JSON.stringify(value))
}
