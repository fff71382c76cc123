import type { Alert } from '../../../shared/wire/alert-answers.ts'
import type { Locale } from '../../i18n/language.ts'
import type { Banner } from './banner.ts'

/** So many failures in a row are no accident. */
const FAILURES = 3

/** Says which alerts do not get through. */
export function alertBanners(alerts: readonly Alert[], { t }: Pick<Locale, 't'>): Banner[] {
  return alerts
    .filter(({ enabled, failures, isGone }) => isGone || (enabled && failures >= FAILURES))
    .map(({ id, name, isGone, lastDelivery }) => ({
      id: `alert ${id}`,
      level: 'system',
      tone: 'bad',
      text: isGone
        ? t('banner.alertGone', { name })
        : t('banner.alertFails', {
            name,
            status: lastDelivery?.status ? `HTTP ${lastDelivery.status}` : t('banner.noAnswer'),
          }),
      links: [{ label: t('fleet.show'), name: t('banner.alertShow', { name }), href: `/alerts/${id}` }],
    }))
}
