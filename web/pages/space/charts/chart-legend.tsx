import { useLocale } from '../../../i18n/locale.tsx'
import type { Chart, ChartLine } from './chart.ts'
import { formatValue, lastValue } from './describe-chart.ts'
import { lookOf } from './plot/line-looks.ts'
import type { Crosshair } from './plot/plot.tsx'
import { valueAt } from './value-at.ts'

/** Each line's name and value: at the crosshair, or else the last one. */
export function ChartLegend({ chart, crosshair }: { chart: Chart; crosshair: Crosshair }) {
  const { format } = useLocale()
  const at = crosshair === null ? undefined : chart.times[crosshair]
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1">
      {chart.lines.map((line, index) => (
        <Entry key={line.label} line={line} index={index} chart={chart} crosshair={crosshair} />
      ))}
      <span className="ml-auto text-xs text-muted">{at !== undefined && format.clock(at)}</span>
    </div>
  )
}

interface EntryProps {
  line: ChartLine
  index: number
  chart: Chart
  crosshair: Crosshair
}

function Entry({ line, index, chart, crosshair }: EntryProps) {
  const { format } = useLocale()
  const value = crosshair === null ? lastValue(line) : valueAt(line.values, crosshair)
  return (
    <span className="inline-flex min-w-0 items-baseline gap-1.5">
      <Swatch index={index} />
      {chart.lines.length > 1 && <span className="truncate text-xs text-muted">{line.label}</span>}
      <span className="text-base font-semibold whitespace-nowrap">
        {value === null ? '–' : formatValue(value, chart.unit, format)}
      </span>
    </span>
  )
}

function Swatch({ index }: { index: number }) {
  const { color, dash } = lookOf(index)
  return (
    <svg width="18" height="8" viewBox="0 0 18 8" aria-hidden="true" className={`shrink-0 ${color}`}>
      <line
        x1="0"
        x2="18"
        y1="4"
        y2="4"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  )
}
