import { dayOf, KEPT_DAYS, SECONDS_OF_DAY } from '../../../../shared/model/day.ts'
import { ownEntry } from '../../../../shared/own-entry.ts'
import { type DayOfAll, packDay } from '../../rows/day-rows.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { addDays, addGap, completeDay, DAY_MS, startOfDay } from './count-seconds.ts'
import { countUntil } from './count-space.ts'

/** Makes a row of each day that is over for all Spaces, and drops what has been kept for long enough. */
export function finishDays(draft: Draft, at: number, graceMs: number): void {
  const { since, finishedDay } = draft.looks
  const oldest = addDays(dayOf(at), -KEPT_DAYS)
  let day = finishedDay === null ? dayOf(since ?? at) : addDays(finishedDay, 1)
  if (day < oldest) day = oldest
  for (; day < dayOf(at) && isOver(draft, startOfDay(day) + DAY_MS, at, graceMs); day = addDays(day, 1)) {
    finishDay(draft, day)
  }
}

/** A look that is a little late may still tell of the last seconds of a day. */
function isOver(draft: Draft, end: number, at: number, graceMs: number): boolean {
  return Object.values(draft.looks.accounts).every(
    ({ watchedUntil }) => watchedUntil === null || watchedUntil >= end || at - watchedUntil > graceMs,
  )
}

function finishDay(draft: Draft, day: string): void {
  const [start, end] = [startOfDay(day), startOfDay(day) + DAY_MS]
  const row: DayOfAll = {}
  for (const space of draft.spaces()) {
    if (space.goneAt !== null && space.goneAt < end - KEPT_DAYS * DAY_MS) draft.deleteSpace(space.n)
    if (space.goneAt !== null && space.goneAt < start) continue
    const counted = countUntil(space, end, unwatched(draft, space, end))
    const totals = counted.totals[day]
    if (totals === undefined) continue
    row[space.n] = packDay(completeDay(totals, SECONDS_OF_DAY))
    const later = Object.entries(counted.totals).filter(([date]) => date > day)
    draft.putSpace({ ...counted, totals: Object.fromEntries(later) })
  }
  draft.finishDay(day, row)
  for (const [name, account] of Object.entries(draft.looks.accounts)) {
    draft.putAccount(name, { ...account, gaps: account.gaps.filter(({ to }) => to > end) })
  }
}

function unwatched(draft: Draft, { account }: StoredSpace, end: number) {
  const gaps = draft.gapsOf(account)
  const until = ownEntry(draft.looks.accounts, account)?.watchedUntil ?? null
  return until === null ? gaps : addGap(gaps, { from: until, to: Math.max(until, end) })
}
