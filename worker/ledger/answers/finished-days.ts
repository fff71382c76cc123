import { type Day, KEPT_DAYS, UPTIME_DAYS, type Uptime, uptimeOf } from '../../../shared/model/day.ts'
import { type DayOfAll, unpackDay } from '../rows/day-rows.ts'

const UNKNOWN_DAY = '[0,0,0,0,86400]'
/** The texts of days that were in one part throughout, by the index of the part. */
const WHOLE_DAYS = [0, 1, 2, 3, 4].map((part) => JSON.stringify(unpackDay(part)))
const SPANS: ReadonlySet<number> = new Set(Object.values(UPTIME_DAYS))

/** The days of all Spaces, oldest first; undefined for one of which nothing is kept. */
export type Days = readonly (DayOfAll | undefined)[]

/** A day that is not over. `back`: 1 for today, 2 for the day before. */
export interface OpenDay {
  back: number
  totals: Day
}

/** The days of a Space, as JSON, without a comma at the end. */
export function daysText(days: Days, n: number): string {
  let text = ''
  for (const day of days) {
    const packed = day?.[n]
    if (text !== '') text += ','
    if (packed === undefined) text += UNKNOWN_DAY
    else text += typeof packed === 'number' ? WHOLE_DAYS[packed] : `[${packed.join(',')}]`
  }
  return text
}

/** Seconds up and down. */
export type UpAndDown = readonly [up: number, down: number]

/** Sums over the last days of each span of `Uptime`, as far as they are kept. `days` are the last `KEPT_DAYS`. */
export function sumSpans(days: Days, n: number): Record<keyof Uptime, UpAndDown> {
  let [up, down] = [0, 0]
  const sums: Record<number, UpAndDown> = {}
  for (let back = 1; back <= KEPT_DAYS; back++) {
    const packed = days.at(-back)?.[n]
    if (packed !== undefined) {
      const [upSeconds, downSeconds] = unpackDay(packed)
      up += upSeconds
      down += downSeconds
    }
    if (SPANS.has(back)) sums[back] = [up, down]
  }
  return mapSpans((span) => sums[span] ?? [0, 0])
}

/** The uptime of the kept sums and the days that are not over. */
export function toUptime(sums: Record<keyof Uptime, UpAndDown>, open: readonly OpenDay[]): Uptime {
  return mapSpans((span, name) => {
    const [up, down] = sums[name]
    const late = open.filter(({ back }) => back <= span).map(({ totals }) => totals)
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
