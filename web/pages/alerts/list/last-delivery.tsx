import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useNow } from '../../../time/use-now.ts'
import { describeDelivery } from '../delivery-words.ts'

/** Whether the last message got through, and what to do if not. */
export function LastDelivery({ alert: { lastDelivery, failures } }: { alert: Alert }) {
  const locale = useLocale()
  const { t, format } = locale
  const now = useNow(5_000)
  if (lastDelivery === null) return <p className="text-xs text-muted">{t('alerts.neverSent')}</p>
  const { ok, detail, at } = lastDelivery
  const isBad = !ok && detail !== null
  const words = t('alerts.last', {
    type: t(`alerts.type.${lastDelivery.type}`),
    ago: format.ago(Date.parse(at), now),
    result: describeDelivery(lastDelivery, locale, now),
  })
  const Icon = isBad ? TriangleAlert : CircleCheck
  return (
    <div className={`flex gap-2 text-xs ${isBad ? 'text-bad' : 'text-muted'}`}>
      <Icon size={14} aria-hidden className="mt-0.5 shrink-0" />
      <p className="min-w-0 wrap-anywhere">
        {failures > 1 ? t('alerts.two', { one: words, two: t('alerts.inARow', { count: failures }) }) : words}
      </p>
    </div>
  )
}
