import { runInDurableObject } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../../worker/ledger/schema/migrate.ts'
import { MIGRATIONS } from '../../../worker/ledger/schema/migrations.ts'
import { NOON } from '../../logic/ledger/facts.ts'
import { ledgerStub, openLedger } from './ledger-parts.ts'

function readSchema({ sql }: DurableObjectStorage) {
  const rows = sql.exec(
    `SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`,
  )
  return [...rows]
}

function dropAll({ sql }: DurableObjectStorage): void {
  const tables = ['spaces', 'days', 'incidents', 'entries', 'settings', 'alerts', 'threads', 'deliveries']
  for (const table of tables) sql.exec(`DROP TABLE ${table}`)
}

describe('the tables', () => {
  const earlier = MIGRATIONS.map((_, version) => version)

  test.each(earlier)('become the same from version %i, and keep what is in them', async (version) => {
    openLedger(NOON)
    await runInDurableObject(ledgerStub(), (_, { storage }) => {
      const newest = readSchema(storage)
      dropAll(storage)
      migrate(storage, version)
      if (version > 0) storage.sql.exec(`INSERT INTO spaces VALUES (1, 'h1', 'ada/app', '{}')`)
      migrate(storage)
      expect(readSchema(storage)).toEqual(newest)
      expect([...storage.sql.exec('SELECT * FROM spaces')]).toHaveLength(version > 0 ? 1 : 0)
      expect(storage.sql.exec(`SELECT value FROM settings WHERE key = 'schemaVersion'`).one().value).toBe(
        String(MIGRATIONS.length),
      )
    })
  })

  test('are left alone when they are up to date, or newer', async () => {
    openLedger(NOON)
    await runInDurableObject(ledgerStub(), (_, { storage }) => {
      storage.sql.exec(`UPDATE settings SET value = '99' WHERE key = 'schemaVersion'`)
      migrate(storage)
      expect(storage.sql.exec(`SELECT value FROM settings WHERE key = 'schemaVersion'`).one().value).toBe(
        '99',
      )
    })
  })

  test('stay as they were if a step fails', async () => {
    openLedger(NOON)
    await runInDurableObject(ledgerStub(), (_, { storage }) => {
      dropAll(storage)
      migrate(storage, 1)
      storage.sql.exec('CREATE TABLE entries_of_space (n INTEGER)')
      expect(() => migrate(storage)).toThrow()
      expect(storage.sql.exec(`SELECT value FROM settings WHERE key = 'schemaVersion'`).one().value).toBe('1')
      storage.sql.exec('DROP TABLE entries_of_space')
      migrate(storage)
    })
  })
})
