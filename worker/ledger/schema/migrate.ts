import { readSetting, writeSetting } from '../rows/setting-rows.ts'
import { MIGRATIONS } from './migrations.ts'

const KEY = 'schemaVersion'

/** Brings the tables up to a version, by default the newest, in one transaction. Tables that are newer are left alone. */
export function migrate(storage: DurableObjectStorage, version = MIGRATIONS.length): void {
  storage.transactionSync(() => {
    const { sql } = storage
    sql.exec('CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID')
    const present = readSetting<number>(sql, KEY) ?? 0
    if (present >= version) return
    for (const statement of MIGRATIONS.slice(present, version).flat()) sql.exec(statement)
    writeSetting(sql, KEY, version)
  })
}
