import { ownEntry } from '../../../shared/own-entry.ts'
import type { Batch } from '../protocol.ts'
import type { LedgerState } from './state/ledger-state.ts'

/**
 * The accounts that have been listed, but not to the Ledger, or not since a restore; and those whose Spaces came with a batch that is
 * older than what the Ledger knows, because the Fleet's clock was set back: they were not taken over.
 */
export function wantedLists({ looks }: LedgerState, { at, accounts }: Batch): string[] {
  return accounts.flatMap(({ username, readAt, spaces }) => {
    const name = username.toLowerCase()
    const watchedUntil = ownEntry(looks.accounts, name)?.watchedUntil ?? null
    const isLate = spaces !== null && at < looks.at
    return readAt !== null && (watchedUntil === null || isLate) ? [name] : []
  })
}
