import { DAY_PARTS, type Day, type DayPart, dayOf, SECONDS_OF_DAY } from '../../../../shared/model/day.ts'
import type { Gap } from '../../rows/stored.ts'

const UNKNOWN = DAY_PARTS.indexOf('unknown')

/** The whole second that a time is in: differences of these add up exactly, however a period is split. */
export const secondOf = (at: number) => Math.floor(at / 1_000)

/** When the UTC day of a date begins, in epoch milliseconds. */
export const startOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`)

export const DAY_MS = SECONDS_OF_DAY * 1_000

/** The date some days later, or earlier if negative. */
export const addDays = (day: string, days: number) => dayOf(startOfDay(day) + days * DAY_MS)

/** Adds the seconds between two times to the totals of their days: `part`, but `unknown` in the gaps. */
export function countSeconds(
  totals: Readonly<Record<string, Day>>,
  period: { part: DayPart; from: number; to: number },
  gaps: readonly Gap[],
): Record<string, Day> {
  const counted = { ...totals }
  const end = secondOf(period.to)
  const part = DAY_PARTS.indexOf(period.part)
  for (let start = secondOf(period.from); start < end; ) {
    const until = Math.min(end, (Math.floor(start / SECONDS_OF_DAY) + 1) * SECONDS_OF_DAY)
    const unknown = gaps.reduce((sum, gap) => sum + overlap(gap, start, until), 0)
    const day = dayOf(start * 1_000)
    const known = until - start - unknown
    const before = counted[day] ?? NO_SECONDS
    counted[day] = before.map((sum, index) => {
      return sum + (index === part ? known : 0) + (index === UNKNOWN ? unknown : 0)
    }) as Day
    start = until
  }
  return counted
}

const NO_SECONDS: Day = [0, 0, 0, 0, 0]

function overlap({ from, to }: Gap, start: number, end: number): number {
  return Math.max(0, Math.min(secondOf(to), end) - Math.max(secondOf(from), start))
}

/** A day's totals with everything that was not counted, of so many seconds, as unknown. The Fleet's clock may be a little ahead. */
export function completeDay(totals: Day | undefined, seconds: number): Day {
  const [up, down, idle, building] = totals ?? NO_SECONDS
  return [up, down, idle, building, Math.max(0, seconds - up - down - idle - building)]
}

/** The gaps with one more, without overlaps, in order. */
export function addGap(gaps: readonly Gap[], gap: Gap): Gap[] {
  if (gap.to <= gap.from) return [...gaps]
  const apart = gaps.filter(({ from, to }) => to < gap.from || from > gap.to)
  const joined = [...gaps.filter((one) => !apart.includes(one)), gap]
  const from = Math.min(...joined.map((one) => one.from))
  const to = Math.max(...joined.map((one) => one.to))
  return [...apart, { from, to }].sort((a, b) => a.from - b.from)
}
