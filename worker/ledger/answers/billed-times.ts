import { flavorOf } from '../../../shared/model/hardware.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { BilledTime } from '../protocol.ts'
import { readEntriesSince } from '../rows/entry-rows.ts'
import type { StoredEntry, StoredSpace } from '../rows/stored.ts'
import type { ChangeDetail } from '../rules/spaces/note-change.ts'
import { countBilled, type StageStart } from '../rules/time/billed-time.ts'

/**
 * How long each known Space was billed since `from`, by its id in lower case. As far as it was watched: a period in which nobody looked counts as
 * what was seen before it.
 */
export function billedTimes(store: LedgerStore, from: number, to: number): Record<string, BilledTime> {
  const { spaces, looks } = store.state()
  const byNumber = Map.groupBy(readEntriesSince(store.sql, 'change', from), ({ n }) => n)
  const since = Math.max(from, looks.since ?? to)
  const times = [...spaces.values()]
    .filter(({ goneAt }) => goneAt === null)
    .map((space) => {
      const starts = listStarts(space, byNumber.get(space.n) ?? [], since)
      return [space.id.toLowerCase(), countBilled(starts, to)] as const
    })
  return Object.fromEntries(times.filter((time): time is [string, BilledTime] => time[1] !== null))
}

/** The stages of a Space, oldest first, from when counting began. The hardware of the last one may have changed since it was noted. */
function listStarts(space: StoredSpace, entries: readonly StoredEntry[], since: number): StageStart[] {
  const present = space.profile && flavorOf(space.profile)
  const changes = entries.flatMap(({ at, what, detail }) => {
    return detail !== null && 'from' in detail && 'commit' in detail
      ? [{ at, to: what as Stage, ...(detail as unknown as ChangeDetail) }]
      : []
  })
  const [first] = changes
  const before = first === undefined ? space.stage : first.from
  const starts = changes.map(({ at, to, flavor }) => ({ at, stage: to, flavor: flavor ?? present }))
  const all =
    before === null ? starts : [{ at: since, stage: before, flavor: starts[0]?.flavor ?? present }, ...starts]
  return all.map((start, index) => (index === all.length - 1 ? { ...start, flavor: present } : start))
}
