import { SECONDS_OF_DAY } from '../../shared/model/day.ts'
import { once } from '../i18n/once.ts'

/** The start of the day at this index of a history, in epoch milliseconds. `from` is its first day, as `YYYY-MM-DD`. */
export function dayStart(from: string, index: number): number {
  return Date.parse(from) + index * SECONDS_OF_DAY * 1_000
}

const formats = new Map<string, () => Intl.DateTimeFormat>()

/** A day of the history, as "Tue, Nov 3". They are days in UTC, wherever the reader is. */
export function dayText(at: number, language: string): string {
  const known = formats.get(language) ?? once(() => createFormat(language))
  formats.set(language, known)
  return known().format(at)
}

function createFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
}
