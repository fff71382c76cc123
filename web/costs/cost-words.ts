import type { SpaceCost } from '../../shared/wire/costs.ts'
import type { Locale } from '../i18n/language.ts'
import { dollars } from './dollars.ts'

/** A Space that has done nothing for less long may just have no visitors. */
const IDLE_MS = 15 * 60_000

/** How long a paid Space has done nothing, in seconds; null if it works, or not for long enough. */
export function idleSeconds({ idleSince }: Pick<SpaceCost, 'idleSince'>, now: number): number | null {
  const ms = idleSince === null ? 0 : now - Date.parse(idleSince)
  return ms >= IDLE_MS ? ms / 1_000 : null
}

/** Where a cost of this month comes from. */
export function sourceText(
  { source, countedFrom = null }: Pick<SpaceCost, 'source'> & { countedFrom?: string | null },
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  if (source === 'billing') return t('costs.billing')
  if (countedFrom === null) return t('costs.estimate')
  return t('costs.estimateFrom', { time: format.date(Date.parse(countedFrom)) })
}

/** An amount, or that it is not known. */
export function amountText(amount: number | null, locale: Locale): string {
  return amount === null ? locale.t('costs.unknown') : dollars(amount, locale)
}

/** An amount an hour, or that it is not known. */
export function perHourText(amount: number | null, locale: Locale): string {
  return amount === null
    ? locale.t('costs.unknown')
    : locale.t('costs.perHour', { amount: dollars(amount, locale) })
}
