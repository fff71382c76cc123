import type { Delivery } from '../../../shared/model/alert.ts'
import type { Locale } from '../../i18n/language.ts'

/** What has come of a message, in a sentence. */
export function describeDelivery(
  { ok, status, detail, attempts, nextAt }: Delivery,
  { t, format }: Pick<Locale, 't' | 'format'>,
  now: number,
): string {
  if (ok) return status === null ? t('alerts.accepted') : t('alerts.acceptedWith', { status: String(status) })
  if (detail === null) return t('alerts.underWay')
  const why = t(`alerts.failure.${detail}`)
  const words = status === null ? why : t('alerts.failedWith', { why, status: String(status) })
  if (nextAt === null) return attempts > 1 ? t('alerts.givenUp', { why: words, count: attempts }) : words
  return t('alerts.again', { why: words, time: format.wait((Date.parse(nextAt) - now) / 1_000) })
}
