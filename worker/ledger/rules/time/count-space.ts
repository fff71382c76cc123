import { KEPT_DAYS } from '../../../../shared/model/day.ts'
import type { Gap, StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { countSeconds, DAY_MS } from './count-seconds.ts'
import { dayPartOf } from './day-part.ts'

/** A Space with its time until `at` counted as what it has been. Days that are no longer kept are not counted. */
export function countUntil(space: StoredSpace, at: number, gaps: readonly Gap[]): StoredSpace {
  if (at <= space.countedUntil) return space
  const { part, countedUntil } = space
  const from = Math.max(countedUntil, (Math.floor(at / DAY_MS) - KEPT_DAYS) * DAY_MS)
  return { ...space, totals: countSeconds(space.totals, { part, from, to: at }, gaps), countedUntil: at }
}

/** Counts a Space's time until `at`, if from then on it counts as something else. */
export function settlePart(draft: Draft, n: number, at: number): void {
  const space = draft.space(n)
  const open = draft.incidentsOf(n).map(({ kind }) => kind)
  const part = space.goneAt === null ? dayPartOf(space, open) : 'unknown'
  if (part === space.part) return
  draft.putSpace({ ...countUntil(space, at, draft.gapsOf(space.account)), part })
}
