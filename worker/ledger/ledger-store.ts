import { applyWrites } from './rows/apply-writes.ts'
import { type DayOfAll, readDays } from './rows/day-rows.ts'
import { readState } from './rows/read-state.ts'
import type { StoredEntry, StoredIncident } from './rows/stored.ts'
import type { Draft } from './rules/state/draft.ts'
import type { LedgerState } from './rules/state/ledger-state.ts'

export interface Stored {
  incidents: StoredIncident[]
  entries: StoredEntry[]
}

/** The Ledger's storage, and a copy of it in memory, which may be lost at any time. */
export function createLedgerStore(storage: DurableObjectStorage) {
  const { sql } = storage
  let state: LedgerState | null = null
  let days: Map<string, DayOfAll> | null = null
  let changes = 0
  const boot = crypto.randomUUID().slice(0, 8)

  return {
    sql,
    state: (): LedgerState => (state ??= readState(sql)),
    days: (): ReadonlyMap<string, DayOfAll> => (days ??= readDays(sql)),
    /** Differs after every change, and after a restart. */
    version: () => `${boot}.${changes}`,
    /** Stores a draft and what else is given, all of it or nothing, and returns what is new in it. */
    save(draft: Draft, also?: (sql: SqlStorage) => void): Stored {
      const writes = draft.writes()
      storage.transactionSync(() => {
        applyWrites(sql, writes, this.state())
        also?.(sql)
      })
      state = draft.state()
      if (writes.days.size > 0) days = null
      changes++
      return writes
    },
    /** Runs writes that go past the rules, all or nothing, and reads everything anew. */
    rewrite<T>(write: (sql: SqlStorage) => T): T {
      const result = storage.transactionSync(() => write(sql))
      state = null
      days = null
      changes++
      return result
    },
  }
}

export type LedgerStore = ReturnType<typeof createLedgerStore>
