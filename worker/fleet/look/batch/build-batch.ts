import type { AccountReport, Batch } from '../../../ledger/protocol.ts'
import { type AccountReading, SHORTEST_INTERVAL_S } from '../account-look.ts'
import type { AccountLook, LookRow } from '../look-row.ts'
import type { Waiting } from './outbox.ts'

/** The Ledger gets a batch at least this often. */
export const LONGEST_MS = 60 * 60_000

interface BatchParts {
  now: number
  row: LookRow
  /** By account name in lower case, the same as in the row. */
  readings: ReadonlyMap<string, AccountReading>
  waiting: Waiting
}

/** Whether the Ledger does not know everything yet, or wants to be told that nothing has changed. */
export function isBatchDue({ now, row, readings, waiting }: BatchParts): boolean {
  if (waiting.changes.length + waiting.probes.length + waiting.notes.length > 0) return true
  if (row.dueAt === null || now >= row.dueAt) return true
  if (row.recordedAt === null || now - row.recordedAt >= LONGEST_MS) return true
  const names = Object.keys(row.accounts)
  if (names.length !== row.recorded.length || names.some((name) => !row.recorded.includes(name))) return true
  return names.some((name) => hasNews(row.accounts[name], readings.get(name)))
}

function hasNews(account: AccountLook | undefined, reading: AccountReading | undefined): boolean {
  if (!account || !reading) return false
  if (account.errorCode !== account.knownError || isChanged(account, reading)) return true
  // The gap of an account that still fails goes on: it is reported with the next batch.
  return account.gaps.length > 0 && account.failingSince === null
}

/** Whether the Spaces are not those that the Ledger has acknowledged. */
function isChanged(account: AccountLook, { digest }: AccountReading): boolean {
  return digest !== null && digest !== account.digest
}

/** Everything that the Ledger does not know yet. */
export function buildBatch({ now, row, readings, waiting }: BatchParts): Batch {
  return {
    at: now,
    everySeconds: row.everySeconds || SHORTEST_INTERVAL_S,
    accounts: [...readings].flatMap(([name, reading]) => {
      const account = row.accounts[name]
      return account ? [toReport(account, reading)] : []
    }),
    ...waiting,
  }
}

function toReport(account: AccountLook, reading: AccountReading): AccountReport {
  const { username, readAt, failingSince, errorCode, gaps, unchangedAt } = account
  return {
    username,
    readAt,
    failingSince,
    errorCode,
    errorMessage: failingSince === null ? null : reading.errorMessage,
    gaps,
    spaces: isChanged(account, reading) ? reading.spaces : null,
    previousReadAt: unchangedAt,
  }
}
