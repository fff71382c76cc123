import type { IncidentKind } from '../../../../shared/model/incident.ts'
import type { Random } from '../../../support/random.ts'
import type { Disturbance } from '../disturbances.ts'
import type { Life } from '../lives/life.ts'
import { DAY_MS, HOUR_MS, iso, lookAfter, MINUTE_MS, overlaps, type Watch } from '../times.ts'
import type { Trouble } from './troubles-of-life.ts'

/** What the stage does not show, and how many minutes it lasts. */
const KINDS: { kind: IncidentKind; every: number; minutes: number; errorMessage: string | null }[] = [
  { kind: 'unreachable', every: 7, minutes: 12, errorMessage: 'no answer within 10 s' },
  { kind: 'outdated', every: 11, minutes: 150, errorMessage: null },
]

interface Setting {
  index: number
  watch: Watch
  random: Random
  disturbances: readonly Disturbance[]
}

/** A running app that does not answer, or that was not rebuilt after a push: for some Spaces, once, while nothing else is wrong. */
export function troublesWhileRunning(life: Life, setting: Setting): Trouble[] {
  const { space } = life
  if (space.sdk === 'static' || space.disabled || life.goneAt !== null) return []
  return KINDS.filter(({ every }) => setting.index % every === 2).flatMap(
    ({ kind, minutes, errorMessage }) => {
      const lengthMs = (minutes + setting.random.below(40)) * MINUTE_MS
      const openedAt = findQuiet(life, lengthMs, setting)
      if (openedAt === null) return []
      const unseen = { acknowledgedAt: null, acknowledgedBy: null, logTail: null, changes: 0 }
      const times = { openedAt: iso(openedAt), closedAt: iso(openedAt + lengthMs) }
      return [{ spaceId: space.id, account: space.account, kind, errorMessage, ...unseen, ...times }]
    },
  )
}

/** A look around which the Space runs for a while; null if there is none. */
function findQuiet(
  { periods }: Life,
  lengthMs: number,
  { watch, random, disturbances }: Setting,
): number | null {
  const first = lookAfter(watch.since + (2 + random.below(80)) * DAY_MS, watch)
  for (let at = first; at < watch.now - DAY_MS; at += 3 * HOUR_MS) {
    const around = { from: at - HOUR_MS, to: at + lengthMs + HOUR_MS }
    const period = periods.findLast((one) => one.at <= around.from)
    const isCalm = !periods.some((one) => around.from < one.at && one.at < around.to)
    const isSeen = !disturbances.some((one) => overlaps(one, around))
    if (period?.stage === 'RUNNING' && isCalm && isSeen) return at
  }
  return null
}
