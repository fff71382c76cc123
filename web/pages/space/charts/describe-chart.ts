import type { Locale } from '../../../i18n/language.ts'
import type { Band } from './bands.ts'
import type { Chart, ChartLine, ChartUnit } from './chart.ts'

type Words = Pick<Locale, 't' | 'format'>

export function formatValue(value: number, unit: ChartUnit, format: Locale['format']): string {
  return format[unit](value)
}

/** What the chart shows, for those who cannot see it: each line's last, lowest and highest value. */
export function describeChart({ lines, unit }: Chart, { t, format }: Words): string {
  const show = (value: number) => formatValue(value, unit, format)
  return lines
    .flatMap(({ label, values }) => {
      const known = numbersOf(values)
      const last = known.at(-1)
      if (last === undefined) return []
      const extremes = { low: show(Math.min(...known)), high: show(Math.max(...known)) }
      return [t('page.lineSummary', { label, now: show(last), ...extremes })]
    })
    .join(' ')
}

/** A stage behind the chart, in words. */
export function describeBand({ stage, from, to }: Band, { t, format }: Words): string {
  return t('page.band', { state: t(`stage.${stage}`), from: format.clock(from), to: format.clock(to) })
}

/** The last value of a line, or null if there is none. */
export function lastValue({ values }: ChartLine): number | null {
  return numbersOf(values).at(-1) ?? null
}

function numbersOf(values: ChartLine['values']): number[] {
  return values.filter((value) => typeof value === 'number')
}
