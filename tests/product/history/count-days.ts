import { DAY_PARTS, type Day, type DayPart, dayOf } from '../../../shared/model/day.ts'
import { isServing } from '../../../shared/model/stages.ts'
import type { Disturbance } from './disturbances.ts'
import type { Life, Period } from './lives/life.ts'
import { DAY_MS, midnightOf, SECOND_MS, type Watch } from './times.ts'
import type { Trouble } from './troubles/troubles-of-life.ts'

interface Known {
  life: Life
  troubles: readonly Trouble[]
  disturbances: readonly Disturbance[]
}

/** The days on which a Space was listed, by date; the last one is as long as the time that has passed of it. */
export function countDays(known: Known, watch: Watch): Record<string, Day> {
  const { life } = known
  const first = midnightOf(life.seenAt)
  const last = midnightOf(life.goneAt ?? watch.now)
  const changes = [...new Set(cutsOf(known))].toSorted((one, other) => one - other)
  const days: Record<string, Day> = {}
  for (let midnight = first; midnight <= last; midnight += DAY_MS) {
    const end = Math.min(midnight + DAY_MS, watch.now)
    const inside = changes.filter((at) => at > midnight && at < end)
    if (end > midnight) days[dayOf(midnight)] = countDay(known, [midnight, ...inside, end])
  }
  return days
}

/** Each piece of the day, from one change to the next, counts as one thing. */
function countDay(known: Known, cuts: readonly number[]): Day {
  const day: Day = [0, 0, 0, 0, 0]
  for (const [index, at] of cuts.entries()) {
    const next = cuts[index + 1]
    if (next === undefined) continue
    const part = DAY_PARTS.indexOf(partAt(known, at))
    day[part] = (day[part] ?? 0) + (next - at) / SECOND_MS
  }
  return day
}

function cutsOf({ life, troubles, disturbances }: Known): number[] {
  return [
    ...[life.seenAt, life.goneAt ?? life.seenAt],
    ...life.periods.map(({ at }) => at),
    ...disturbances.flatMap(({ from, to }) => [from, to]),
    ...troubles.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt ?? openedAt].map(Date.parse)),
  ]
}

function partAt({ life, troubles, disturbances }: Known, at: number): DayPart {
  if (at < life.seenAt || (life.goneAt !== null && at >= life.goneAt)) return 'unknown'
  if (disturbances.some(({ from, to }) => from <= at && at < to)) return 'unknown'
  const period = life.periods.findLast((one) => one.at <= at)
  if (period === undefined) return 'unknown'
  if (life.space.disabled || period.stage === 'NO_APP_FILE') return 'idle'
  const isDown = troubles.some((trouble) => bringsDown(trouble) && isOpenAt(trouble, at))
  return isDown ? 'down' : partOf(period)
}

/** A failure itself says that a Space is down; a build in the middle of an incident is a build. */
const bringsDown = ({ kind }: Trouble) => kind === 'stuck' || kind === 'unreachable'

function isOpenAt({ openedAt, closedAt }: Trouble, at: number): boolean {
  return Date.parse(openedAt) <= at && (closedAt === null || at < Date.parse(closedAt))
}

function partOf({ stage, failure }: Period): DayPart {
  if (failure !== null) return 'down'
  if (isServing(stage) || stage === 'SLEEPING' || stage === 'STOPPED') return 'up'
  if (stage === 'PAUSED' || stage === 'DELETING') return 'idle'
  return stage === 'UNKNOWN' ? 'unknown' : 'building'
}
