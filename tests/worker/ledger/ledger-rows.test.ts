import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { KEPT_DAYS } from '../../../shared/model/day.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import { createLedgerStore } from '../../../worker/ledger/ledger-store.ts'
import type { Batch } from '../../../worker/ledger/protocol.ts'
import { recordBatch } from '../../../worker/ledger/rules/record-batch.ts'
import { batchOf, factsOf, MINUTE, NOON, reportOf } from '../../logic/ledger/facts.ts'
import { ledgerStub, openLedger } from './ledger-parts.ts'

const DAY = 1_440 * MINUTE

/** The Ledger's own storage, with a count of the rows that are written to it. */
function countRows(storage: DurableObjectStorage) {
  const cursors: { rowsWritten: number }[] = []
  const sql = {
    exec(query: string, ...values: SqlStorageValue[]) {
      const cursor = storage.sql.exec(query, ...values)
      cursors.push(cursor)
      return cursor
    },
  }
  const counted = { sql, transactionSync: <T>(work: () => T) => storage.transactionSync(work) }
  const store = createLedgerStore(counted as unknown as DurableObjectStorage)
  return {
    record: (batch: Batch) => store.save(recordBatch(store.state(), batch, [])),
    rows: () => cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
  }
}

/** 500 Spaces in ten accounts. */
function createFleet() {
  const stages = new Map<string, Stage>()
  for (let n = 0; n < 500; n++) stages.set(`user-${n % 10}/app-${n}`, 'RUNNING')
  const owners = Array.from({ length: 10 }, (_, n) => `user-${n}`)
  return {
    stages,
    /** What the Fleet sends: the accounts with a change as a whole, the others without their Spaces. */
    batchAt(at: number, changed: ReadonlySet<string>) {
      const accounts = owners.map((owner) => {
        const own = [...stages].filter(([id]) => id.startsWith(`${owner}/`))
        const spaces = own.map(([id, stage]) => factsOf(id, { stage }))
        return reportOf(owner, at, changed.has(owner) ? spaces : null, { previousReadAt: at - MINUTE })
      })
      return batchOf(at, accounts)
    },
  }
}

// B4.2: rows written are multiplied by indexes.
test('B4.2: a day of 500 Spaces with 200 changes and 20 incidents writes fewer than 6,000 rows', async () => {
  openLedger(NOON)
  await runInDurableObject(ledgerStub(), (_, { storage }) => {
    const { record, rows } = countRows(storage)
    const { stages, batchAt } = createFleet()
    const everybody = new Set(Array.from({ length: 10 }, (_, n) => `user-${n}`))
    record(batchAt(NOON, everybody))
    const before = rows()
    // A change each seven minutes: of ten, one fails, and one is the recovery.
    const ids = [...stages.keys()]
    for (let change = 0; change < 200; change++) {
      const isFailure = change % 10 === 0
      const id = ids[(change % 10 < 2 ? change - (change % 10) : change) * 2] ?? ''
      stages.set(id, isFailure ? 'RUNTIME_ERROR' : change % 10 === 1 ? 'RUNNING' : 'SLEEPING')
      record(batchAt(NOON + (change + 1) * 7 * MINUTE, new Set([id.slice(0, id.indexOf('/'))])))
    }
    record(batchAt(NOON + DAY, new Set()))
    const written = rows() - before
    expect([...storage.sql.exec('SELECT id FROM incidents')]).toHaveLength(20)
    expect(storage.sql.exec(`SELECT count(*) AS count FROM entries WHERE kind = 'change'`).one().count).toBe(
      200,
    )
    expect([...storage.sql.exec('SELECT day FROM days')]).toEqual([{ day: '2026-11-20' }])
    expect(written).toBeLessThan(2_500)
  })
})

test('what is older than 90 days is deleted, one day a day', async () => {
  openLedger(NOON)
  await runInDurableObject(ledgerStub(), (_, { storage }) => {
    const { record } = countRows(storage)
    for (let day = 0; day <= KEPT_DAYS + 20; day++) {
      const at = NOON + day * DAY
      const failing = [factsOf('ada/app', { stage: day % 2 === 1 ? 'RUNTIME_ERROR' : 'RUNNING' })]
      const spaces = day === 0 ? [...failing, factsOf('ada/gone')] : failing
      record(
        batchOf(at, [reportOf('ada', at, spaces, { previousReadAt: at - DAY })], { everySeconds: 86_400 }),
      )
    }
    const days = [...storage.sql.exec('SELECT day FROM days ORDER BY day')].map(({ day }) => day)
    expect(days).toHaveLength(KEPT_DAYS - 1)
    expect(days[0]).toBe(new Date(NOON + 21 * DAY).toISOString().slice(0, 10))
    const oldest = NOON + 21 * DAY - 12 * 60 * MINUTE
    const [entries, incidents] = [
      storage.sql.exec('SELECT min(at) AS at FROM entries').one().at,
      storage.sql.exec('SELECT min(closed_at) AS at FROM incidents').one().at,
    ]
    expect(Number(entries)).toBeGreaterThanOrEqual(oldest)
    expect(Number(incidents)).toBeGreaterThanOrEqual(oldest)
    expect([...storage.sql.exec('SELECT id FROM spaces')]).toEqual([{ id: 'ada/app' }])
  })
})

test('there is no token in the storage', async () => {
  const ledger = openLedger(NOON)
  const spaces = [factsOf('ada/app', { stage: 'RUNTIME_ERROR', errorMessage: 'Exit code: 1' })]
  await ledger.record(batchOf(NOON, [reportOf('ada', NOON, spaces)]))
  const tokens = [env.HF_USER, env.HF_PASSWORD, env.API_KEY].flatMap((value) => value?.split(/[:,]/) ?? [])
  await runInDurableObject(ledgerStub(), (_, { storage }) => {
    const tables = ['spaces', 'days', 'incidents', 'entries', 'settings']
    const text = JSON.stringify(tables.map((table) => [...storage.sql.exec(`SELECT * FROM ${table}`)]))
    const secrets = tokens.filter((token) => token.length > 6)
    expect(secrets.length).toBeGreaterThan(2)
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})
