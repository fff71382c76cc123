import type { Flavor } from '../../../../shared/model/flavor.ts'
import { HOURS_OF_MONTH } from '../../../../shared/model/price.ts'
import { dollars } from '../../../costs/dollars.ts'
import type { Locale } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'

interface FlavorOptionProps {
  flavor: Flavor
  isChosen: boolean
  isPresent: boolean
  onChoose: () => void
}

/** One kind of hardware, and what it costs. */
export function FlavorOption({ flavor, isChosen, isPresent, onChoose }: FlavorOptionProps) {
  const locale = useLocale()
  const { id, name, cpu, memory, accelerator } = flavor
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-x-3 px-3 py-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <input
        type="radio"
        name="flavor"
        value={id}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 shrink-0 accent-accent"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="font-medium">{name}</span>
        {isPresent && <span className="text-xs text-muted">{locale.t('hardware.present')}</span>}
        <span className="text-xs text-muted">
          {[cpu, memory, accelerator].filter((part) => part !== null).join(' · ')}
        </span>
        <span className="ml-auto tabular-nums phone:w-full">{priceText(flavor, locale)}</span>
      </span>
    </label>
  )
}

/** The price by the hour and by the month. */
export function priceText({ pricePerHourUSD: price }: Flavor, locale: Locale): string {
  const { t } = locale
  if (price === null) return t('hardware.unknownPrice')
  if (price === 0) return t('hardware.free')
  const month = dollars(price * HOURS_OF_MONTH, locale)
  return t('hardware.prices', { hour: dollars(price, locale), month })
}
