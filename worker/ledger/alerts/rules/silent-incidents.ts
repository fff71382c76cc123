import { ownEntry } from '../../../../shared/own-entry.ts'
import type { StoredIncident } from '../../rows/stored.ts'
import type { LedgerState } from '../../rules/state/ledger-state.ts'

/**
 * The ids of incidents that nobody is to hear of: of Spaces whose account had never been listed before. What was wrong then is no
 * news.
 */
export function silentIncidents(
  before: LedgerState,
  after: LedgerState,
  opened: readonly StoredIncident[],
): Set<number> {
  const isFirst = ({ n }: StoredIncident) => {
    const space = n === null ? undefined : after.spaces.get(n)
    return space !== undefined && (ownEntry(before.looks.accounts, space.account)?.listedAt ?? null) === null
  }
  return new Set(opened.filter(isFirst).map(({ id }) => id))
}
