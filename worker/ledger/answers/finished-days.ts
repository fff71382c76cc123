import { type Day, KEPT_DAYS, UPTIME_DAYS, type Uptime, uptimeOf } from '../../../shared/model/day.ts'
import { type DayOfAll, unpackDay } from '../rows/day-rows.ts'

const UNKNOWN_DAY = '[0,0,0,0,86400]'
/** The texts of days that were in one part throughout, by the index of the part. */
const WHOLE_DAYS = [0, 1, 2, 3, 4].map((part) => JSON.stringify(unpackDay(part)))

type Days = ReadonlyMap<string, DayOfAll>

/** The days of a Space in some period, as JSON, without a comma at the end. */
export function daysText(days: Days, n: number, dates: readonly string[]): string {
  let text = ''
  for (const date of dates) {
    const packed = days.get(date)?.[n]
    if (text !== '') text += ','
    if (packed === undefined) text += UNKNOWN_DAY
    else text += typeof packed === 'number' ? WHOLE_DAYS[packed] : `[${packed.join(',')}]`
  }
  return text
}

/** Seconds up and down. */
export type UpAndDown = readonly [up: number, down: number]

/** Sums over the last days of each span of `Uptime`, of those that are kept. `dates` are the last `KEPT_DAYS`, oldest first. */
export function sumSpans(days: Days, n: number, dates: readonly string[]): Record<keyof Uptime, UpAndDown> {
  let [up, down] = [0, 0]
  const sums: Record<number, UpAndDown> = {}
  for (let back = 1; back <= KEPT_DAYS; back++) {
    const date = dates.at(-back)
    const packed = date === undefined ? undefined : days.get(date)?.[n]
    if (packed !== undefined) {
      const [upSeconds, downSeconds] = unpackDay(packed)
      up += upSeconds
      down += downSeconds
    }
    sums[back] = [up, down]
  }
  return mapSpans((span) => sums[span] ?? [0, 0])
}

/** The uptime of the kept sums and the days that are not over. */
export function toUptime(
  sums: Record<keyof Uptime, UpAndDown>,
  open: Readonly<Record<string, Day>>,
  dates: readonly string[],
): Uptime {
  return mapSpans((span, name) => {
    const [up, down] = sums[name]
    const late = dates.slice(-span).flatMap((date) => (open[date] === undefined ? [] : [open[date]]))
    return uptimeOf([[up, down, 0, 0, 0], ...late])
  })
}

function mapSpans<T>(make: (days: number, name: keyof Uptime) => T): Record<keyof Uptime, T> {
  const names = Object.keys(UPTIME_DAYS) as (keyof Uptime)[]
  return Object.fromEntries(names.map((name) => [name, make(UPTIME_DAYS[name], name)])) as Record<
    keyof Uptime,
    T
  >
}
