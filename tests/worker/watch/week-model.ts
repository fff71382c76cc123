import type { Day } from '../../../shared/model/day.ts'
import { LOOK_MS } from './week-script.ts'

/*
 * What the history of a week must say, worked out in the simplest way: from what each look saw, second by second, without
 * anything of the product.
 */

/** What a look has seen of a Space. */
export interface Sight {
  at: number
  stage: string
  errorMessage: string | null
}

interface ExpectedIncident {
  kind: string
  openedAt: number
  closedAt: number | null
}

interface ExpectedChange {
  at: number
  notBefore: number
  from: string | null
  to: string
}

const STUCK_MS = 30 * 60_000
const DAY_MS = 86_400_000
const [UP, DOWN, IDLE, BUILDING, UNKNOWN] = [0, 1, 2, 3, 4] as const

/** How long a Space has been in its stage, if it is building or starting; it may be stuck. */
const UNSETTLED = new Set(['BUILDING', 'APP_STARTING', 'RUNNING_BUILDING'])
const isServing = (stage: string) => stage.startsWith('RUNNING')

function wrongWith({ stage, errorMessage }: Sight): 'failed' | 'quota' | 'blocked' | null {
  if (errorMessage?.includes('Flagged')) return 'blocked'
  if (errorMessage?.includes('Quota')) return 'quota'
  return stage.endsWith('_ERROR') ? 'failed' : null
}

/** The days of the week, of a Space that was seen like this; `until`: the time of the last look of its account. */
export function expectDays(
  sights: readonly Sight[],
  start: number,
  until: number,
  goneAt: number | null,
): Day[] {
  const days = Array.from({ length: 8 }, (): Day => [0, 0, 0, 0, 0])
  const add = (from: number, to: number, part: number) => {
    for (let at = from; at < to; ) {
      const index = Math.floor((at - start) / DAY_MS)
      const end = Math.min(to, start + (index + 1) * DAY_MS)
      const day = days[index]
      if (day) day[part as 0] += (end - at) / 1000
      at = end
    }
  }
  let stageSince = 0
  sights.forEach((sight, index) => {
    const before = sights[index - 1]
    if (before?.stage !== sight.stage) stageSince = sight.at
    const next = sights[index + 1]?.at ?? goneAt ?? until
    if (next - sight.at > 3 * LOOK_MS) add(sight.at, next, UNKNOWN)
    else add(sight.at, next, partOf(sight, stageSince))
  })
  const first = sights[0]?.at ?? until
  add(start, first, UNKNOWN)
  if (goneAt !== null) add(goneAt, until, UNKNOWN)
  return days
}

function partOf(sight: Sight, stageSince: number): number {
  if (wrongWith(sight) !== null) return DOWN
  if (isServing(sight.stage) || sight.stage === 'SLEEPING') return UP
  if (sight.stage === 'PAUSED') return IDLE
  return sight.at - stageSince >= STUCK_MS ? DOWN : BUILDING
}

export function expectChanges(sights: readonly Sight[], isNew: boolean): ExpectedChange[] {
  return sights.flatMap((sight, index): ExpectedChange[] => {
    const before = sights[index - 1]
    if (!before)
      return isNew ? [{ at: sight.at, notBefore: sight.at - LOOK_MS, from: null, to: sight.stage }] : []
    const isSame = before.stage === sight.stage && wrongWith(before) === wrongWith(sight)
    return isSame ? [] : [{ at: sight.at, notBefore: before.at, from: before.stage, to: sight.stage }]
  })
}

/** Incidents of one Space. */
export function expectIncidents(sights: readonly Sight[], goneAt: number | null): ExpectedIncident[] {
  const stuck = (sight: Sight, since: number) => {
    return UNSETTLED.has(sight.stage) && sight.at - since >= STUCK_MS ? 'stuck' : null
  }
  // While it builds or starts again, it is not known whether it has recovered.
  const wrong = (sight: Sight) =>
    wrongWith(sight) ?? (UNSETTLED.has(sight.stage) && !isServing(sight.stage) ? 'as before' : null)
  return [...periodsOf(sights, goneAt, wrong), ...periodsOf(sights, goneAt, stuck)]
}

/** The periods in which something was wrong: what, by each look. */
function periodsOf(
  sights: readonly Sight[],
  goneAt: number | null,
  kindOf: (sight: Sight, stageSince: number) => string | null,
): ExpectedIncident[] {
  const found: ExpectedIncident[] = []
  let open: ExpectedIncident | null = null
  let stageSince = 0
  sights.forEach((sight, index) => {
    if (sights[index - 1]?.stage !== sight.stage) stageSince = sight.at
    const kind = kindOf(sight, stageSince)
    if (kind === 'as before' || kind === (open?.kind ?? null)) return
    if (open) open.closedAt = sight.at
    open = kind === null ? null : { kind, openedAt: sight.at, closedAt: null }
    if (open) found.push(open)
  })
  for (const incident of found) incident.closedAt ??= goneAt
  return found
}
