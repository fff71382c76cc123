import type { Day } from '../../../../shared/model/day.ts'
import { ownEntry } from '../../../../shared/own-entry.ts'
import type { LookState } from '../../protocol.ts'
import type { StoredLooks, StoredSpace } from '../../rows/stored.ts'
import { addGap } from './count-seconds.ts'
import { countUntil } from './count-space.ts'

/** More than this many missed looks are a gap. */
export const MISSED_LOOKS = 3

/** A Space's totals until now, for the days that have no row yet: since the last look it is as it was, but not for long. */
export function liveTotals(
  space: StoredSpace,
  looks: StoredLooks,
  look: LookState,
  now: number,
): Readonly<Record<string, Day>> {
  const account = ownEntry(looks.accounts, space.account)
  const watchedUntil = Math.max(account?.watchedUntil ?? 0, ownEntry(look.watchedUntil, space.account) ?? 0)
  const known = watchedUntil + MISSED_LOOKS * look.everySeconds * 1_000
  return countUntil(space, now, addGap(account?.gaps ?? [], { from: Math.min(known, now), to: now })).totals
}
