import type { Change } from '../../../../../shared/model/activity.ts'
import type { Locale } from '../../../../i18n/language.ts'

/** The time of day, in minutes. */
export function minuteText(at: number, { format }: Pick<Locale, 'format'>): string {
  return format.moment(at, at)
}

/** When a stage changed: exactly if that is known, or else between which two looks. */
export function changeTimeText(
  { at, notBefore }: Pick<Change, 'at' | 'notBefore'>,
  locale: Pick<Locale, 't' | 'format'>,
) {
  const to = Date.parse(at)
  const end = minuteText(to, locale)
  if (notBefore === null) return end
  const from = Date.parse(notBefore)
  const isSameDay = new Date(from).toDateString() === new Date(to).toDateString()
  const start = isSameDay ? minuteText(from, locale) : locale.format.dateTime(from)
  return start === end ? end : locale.t('history.between', { from: start, to: end })
}
