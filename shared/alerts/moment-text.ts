import type { AlertLanguage } from '../model/alert.ts'
import type { AlertTexts } from './alert-texts.ts'

const LOCALES: Record<AlertLanguage, string> = { en: 'en-GB', zh: 'zh-CN' }

/**
 * Writes moments (epoch milliseconds) in local time with the name of the zone: “14:02 UTC”, with the day if it is not that of `now`.
 */
export function createMomentText(language: AlertLanguage, zone: string, now: number) {
  const locale = LOCALES[language]
  const time = new Intl.DateTimeFormat(locale, {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  })
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: zone })
  const name = zone === 'UTC' ? ' UTC' : ` ${zone}`
  return (at: number): string => {
    const date = day.format(at) === day.format(now) ? '' : `${day.format(at)} `
    return `${date}${time.format(at)}${name}`
  }
}

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400]

/** A length of time in its two largest units: “3 h 5 min”. */
export function lengthText(ms: number, units: AlertTexts['lengths']): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  if (seconds < MINUTE) return `${seconds}${units.seconds}`
  const [days, hours, minutes] = [
    Math.floor(seconds / DAY),
    Math.floor((seconds % DAY) / HOUR),
    Math.floor((seconds % HOUR) / MINUTE),
  ]
  const parts = [
    days > 0 && `${days}${units.days}`,
    hours > 0 && `${hours}${units.hours}`,
    minutes > 0 && `${minutes}${units.minutes}`,
  ]
  return parts.filter(Boolean).slice(0, 2).join(units.separator)
}
