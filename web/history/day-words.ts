import { DAY_PARTS, type Day, uptimeOf } from '../../shared/model/day.ts'
import type { Format } from '../i18n/format.ts'
import type { Locale } from '../i18n/language.ts'
import { countDays, partsOf } from './bar/day-look.ts'

type Words = Pick<Locale, 't' | 'format'>

/** An uptime as the server gives it, which has rounded it down: it is not rounded again. */
export function percentText(percent: number, format: Format): string {
  // A zero has no sign.
  return `${format.number(percent + 0)}%`
}

/** What a bar shows, in a sentence. */
export function describeDays(days: readonly Day[], uptime: number | null, { t, format }: Words): string {
  const span = t('history.days', { count: days.length })
  if (uptime === null) return t('history.noDataIn', { span })
  const down = countDays(days, 'down')
  const summary = t('history.upIn', { percent: percentText(uptime, format), span })
  return down === 0 ? summary : t('history.andDown', { summary, days: t('history.days', { count: down }) })
}

/** What a day consisted of: the uptime, and how long it was in which state. */
export function describeDay(day: Day, { t, format }: Words): string {
  const uptime = uptimeOf([day])
  const times = DAY_PARTS.flatMap((part) => {
    const seconds = partsOf(day)[part]
    return seconds > 0 ? [`${t(`history.part.${part}`)} ${lengthText(seconds, format)}`] : []
  })
  const share = uptime === null ? t('history.noData') : percentText(uptime, format)
  return [share, ...times].join(' · ')
}

const UNITS = [86_400, 3_600, 60, 1] as const

/** A length in its two largest units: "3 hr 20 min". */
export function lengthText(seconds: number, format: Format): string {
  const whole = Math.floor(seconds)
  const at = UNITS.findIndex((unit) => whole >= unit)
  const [large = 1, small] = UNITS.slice(Math.max(0, at))
  const first = Math.floor(whole / large) * large
  const rest = small === undefined ? 0 : whole - first
  const words = [format.duration(first)]
  // Seconds beside minutes say nothing any more.
  if (small !== undefined && small >= 60 && rest >= small) words.push(format.duration(rest))
  return words.join(' ')
}
