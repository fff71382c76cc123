import type { Locale } from '../i18n/language.ts'
import { once } from '../i18n/once.ts'

const TAGS = { en: 'en', zh: 'zh-CN' } as const

const formatters = Object.fromEntries(
  Object.entries(TAGS).map(([language, tag]) => [language, once(() => createFormatters(tag))]),
)

function createFormatters(tag: string) {
  const options = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const
  return {
    cents: new Intl.NumberFormat(tag, options),
    whole: new Intl.NumberFormat(tag, { ...options, maximumFractionDigits: 0 }),
  }
}

/** An amount in dollars; from a hundred on without cents. Less than a cent is not nothing. */
export function dollars(amount: number, { language }: Pick<Locale, 'language'>): string {
  const { cents, whole } = (formatters[language] ?? formatters.en ?? createFallback)()
  if (amount > 0 && amount < 0.01) return `< ${cents.format(0.01)}`
  return (amount >= 100 ? whole : cents).format(amount)
}

const createFallback = () => createFormatters('en')
