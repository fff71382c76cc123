import { DAY_PARTS, type Day, SECONDS_OF_DAY } from '../../../shared/model/day.ts'

/** A day of a Space: the index of the one part that it was in all day, or its totals. */
export type PackedDay = number | Day

/** The days of all Spaces on one date, by the Spaces' numbers. */
export type DayOfAll = Record<number, PackedDay>

export function packDay(totals: Day): PackedDay {
  const whole = totals.indexOf(SECONDS_OF_DAY)
  return whole === -1 ? totals : whole
}

export function unpackDay(packed: PackedDay): Day {
  if (typeof packed !== 'number') return packed
  return DAY_PARTS.map((_, part) => (part === packed ? SECONDS_OF_DAY : 0)) as Day
}

/** Every kept day, by date, oldest first. */
export function readDays(sql: SqlStorage): Map<string, DayOfAll> {
  const rows = sql.exec<{ day: string; totals: string }>('SELECT day, totals FROM days ORDER BY day')
  return new Map([...rows].map(({ day, totals }) => [day, JSON.parse(totals) as DayOfAll]))
}

export function writeDay(sql: SqlStorage, day: string, totals: DayOfAll): void {
  sql.exec('INSERT OR REPLACE INTO days (day, totals) VALUES (?, ?)', day, JSON.stringify(totals))
}

export function deleteDaysBefore(sql: SqlStorage, day: string): void {
  sql.exec('DELETE FROM days WHERE day < ?', day)
}
