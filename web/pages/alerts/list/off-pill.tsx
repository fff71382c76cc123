import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Pill } from '../../../ui/display/pill.tsx'

/** Says that an alert is off, and if so by itself. */
export function OffPill({ alert: { enabled, isGone } }: { alert: Alert }) {
  const { t } = useLocale()
  return enabled ? null : <Pill tone="idle">{t(isGone ? 'alerts.gone' : 'alerts.off')}</Pill>
}
