import { TriangleAlert } from 'lucide-react'
import { HOURS_OF_MONTH } from '../../../shared/model/price.ts'
import type { Costs } from '../../../shared/wire/costs.ts'
import { amountText, sourceText } from '../../costs/cost-words.ts'
import { dollars } from '../../costs/dollars.ts'
import { useLocale } from '../../i18n/locale.tsx'

/** The sums of all accounts. */
export function CostSums({ costs: { perHourUSD, unknownPrices, accounts } }: { costs: Costs }) {
  const locale = useLocale()
  const { t } = locale
  const known = accounts.flatMap(({ monthToDateUSD }) => monthToDateUSD ?? [])
  const month = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
  const estimates = accounts.filter(({ source }) => source === 'estimate').length
  const isPartly = estimates > 0 && estimates < accounts.length
  return (
    <section aria-label={t('costs.title')} className="grid gap-3">
      <dl className="flex flex-wrap gap-3">
        <Sum name={t('costs.now')} value={t('costs.perHour', { amount: dollars(perHourUSD, locale) })}>
          {perHourUSD === 0
            ? t('costs.nothing')
            : t('costs.ifSo', { month: dollars(perHourUSD * HOURS_OF_MONTH, locale) })}
        </Sum>
        <Sum name={t('costs.month')} value={amountText(month, locale)}>
          {isPartly
            ? t('costs.partly')
            : sourceText({ source: estimates > 0 ? 'estimate' : 'billing' }, locale)}
        </Sum>
      </dl>
      {unknownPrices > 0 && (
        <p className="flex gap-2 text-warn">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t('costs.unknownPrices', { count: unknownPrices })}
        </p>
      )}
    </section>
  )
}

function Sum({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <div className="min-w-0 flex-[1_1_15rem] rounded-2xl border border-line bg-surface p-4">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 text-xl font-semibold tabular-nums">{value}</dd>
      <dd className="text-xs text-muted">{children}</dd>
    </div>
  )
}
