import { type KeyboardEvent, useId, useState } from 'react'
import type { Locale } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { stepIndex } from '../../../ui/keys/step-index.ts'
import type { Band } from './bands.ts'
import type { Chart } from './chart.ts'
import { ChartLegend } from './chart-legend.tsx'
import { describeBand, describeChart, formatValue } from './describe-chart.ts'
import { type Crosshair, Plot } from './plot/plot.tsx'
import type { ChartColors } from './plot/use-chart-colors.ts'
import { valueAt } from './value-at.ts'

interface ChartFigureProps {
  chart: Chart
  bands: readonly Band[]
  colors: ChartColors
  /** Whether the user reads values with the keyboard: a chart that moves every second could not be read. */
  onHold: () => void
}

/** A chart with its name, its values and, for those who cannot see it, its summary. */
export function ChartFigure({ chart, bands, colors, onHold }: ChartFigureProps) {
  const locale = useLocale()
  const { t } = locale
  const id = useId()
  const [crosshair, setCrosshair] = useState<Crosshair>(null)
  const shown = crosshair !== null && crosshair < chart.times.length ? crosshair : null

  function onKeyDown(event: KeyboardEvent) {
    const next = stepIndex(event.key, shown, chart.times.length)
    if (next === undefined) return
    event.preventDefault()
    if (next !== null) onHold()
    setCrosshair(next)
  }

  return (
    <figure className="min-w-0 rounded-2xl border border-line bg-surface p-4 pb-2">
      <figcaption className="flex items-baseline justify-between gap-3">
        <h3 id={`${id}-title`} className="min-w-0 truncate font-medium">
          {chart.title}
        </h3>
        <span className="text-xs whitespace-nowrap text-muted">{chart.note}</span>
      </figcaption>
      <ChartLegend chart={chart} crosshair={shown} />
      <div
        role="slider"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        aria-roledescription={t('page.chart')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, chart.times.length - 1)}
        aria-valuenow={shown ?? Math.max(0, chart.times.length - 1)}
        aria-valuetext={describeValues(chart, shown, locale)}
        onKeyDown={onKeyDown}
        className="mt-2 rounded-lg"
      >
        <Plot chart={chart} bands={bands} colors={colors} crosshair={shown} onCrosshair={setCrosshair} />
      </div>
      <p id={`${id}-summary`} className="sr-only">
        {[describeChart(chart, locale), ...bands.map((band) => describeBand(band, locale))].join(' ')}
      </p>
    </figure>
  )
}

function describeValues(
  { times, lines, unit }: Chart,
  crosshair: Crosshair,
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  const at = crosshair === null ? undefined : times[crosshair]
  if (crosshair === null || at === undefined) return t('page.chartKeys')

  const values = lines.map(({ label, values }) => {
    const value = valueAt(values, crosshair)
    return `${label} ${value === null ? '–' : formatValue(value, unit, format)}`
  })
  return `${format.clock(at)}: ${values.join(', ')}`
}
