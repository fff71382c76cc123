import { DAY_PARTS, type Day, type DayPart } from '../../../shared/model/day.ts'

/** The seconds of a day by what they count as. */
export function partsOf(day: Day): Record<DayPart, number> {
  const [up, down, idle, building, unknown] = day
  return { up, down, idle, building, unknown }
}

export function secondsOf(day: Day): number {
  return day.reduce((total, part) => total + part, 0)
}

/** What a day mainly was. Any second that it was down counts more than the rest of the day. */
export function mainPart(day: Day): DayPart {
  const parts = partsOf(day)
  if (parts.down > 0) return 'down'
  return restPart(day)
}

/** What most of a day was, apart from the time that it was down. A day without any seconds is unknown. */
export function restPart(day: Day): DayPart {
  const parts = partsOf(day)
  let most: DayPart = 'unknown'
  for (const part of DAY_PARTS) {
    if (part !== 'down' && parts[part] > parts[most]) most = part
  }
  return most
}

/** How many days had seconds of this kind. */
export function countDays(days: readonly Day[], part: DayPart): number {
  return days.filter((day) => partsOf(day)[part] > 0).length
}
