import { AppError } from '../../errors.ts'
import type { LedgerClient } from '../../ledger/ledger-client.ts'
import type { BilledTime } from '../../ledger/protocol.ts'

/** The Ledger reads a row for each change of the month. */
const KEEP_MS = 10 * 60_000
const KEEP_FAILURE_MS = 30_000

/** `monthStart` is epoch milliseconds; the times are by the Spaces' ids in lower case. */
export interface Month {
  monthStart: number
  times: Record<string, BilledTime>
}

/** How long Spaces were billed since the beginning of the month in UTC; empty if the Ledger fails. At most 10 minutes old. */
export function createMonthTimes(ledger: Pick<LedgerClient, 'billedTimes'>) {
  let kept: { month: Promise<Month>; monthStart: number; until: number } | null = null

  async function ask(monthStart: number): Promise<Month> {
    try {
      return { monthStart, times: await ledger.billedTimes(monthStart) }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (kept) kept.until = Math.min(kept.until, Date.now() + KEEP_FAILURE_MS)
      return { monthStart, times: {} }
    }
  }

  return {
    read(): Promise<Month> {
      const now = new Date()
      const monthStart = Date.UTC(now.getUTCFullYear(), now.getUTCMonth())
      if (kept && kept.monthStart === monthStart && Date.now() < kept.until) return kept.month
      const month = ask(monthStart)
      kept = { month, monthStart, until: Date.now() + KEEP_MS }
      return month
    },
  }
}

export type MonthTimes = ReturnType<typeof createMonthTimes>
