import type { Batch } from '../protocol.ts'
import type { LedgerState } from './state/ledger-state.ts'

/** The accounts that have been listed, but not to the Ledger, or not since a restore. */
export function wantedLists({ looks }: LedgerState, { accounts }: Batch): string[] {
  return accounts.flatMap(({ username, readAt }) => {
    const name = username.toLowerCase()
    return readAt !== null && (looks.accounts[name]?.watchedUntil ?? null) === null ? [name] : []
  })
}
