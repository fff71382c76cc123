import { useMemo } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import type { Series } from '../../../live/series/series.ts'
import type { SeenStage } from '../../../live/stages/stage-clock.ts'
import { Skeleton } from '../../../ui/display/skeleton.tsx'
import { toBands } from './bands.ts'
import { buildCharts } from './build-charts.ts'
import { ChartFigure } from './chart-figure.tsx'
import { useChartColors } from './plot/use-chart-colors.ts'
import { ReplicaMultiples } from './replica-multiples.tsx'

const GRID = 'grid gap-3 xl:grid-cols-2 xl:[&>:last-child:nth-child(odd)]:col-span-2'

interface ChartGridProps {
  series: Series
  /** The stages that are drawn behind the lines. */
  trail: readonly SeenStage[]
  onHold: () => void
}

export function ChartGrid({ series, trail, onHold }: ChartGridProps) {
  const { t, format } = useLocale()
  const colors = useChartColors()
  const charts = useMemo(() => buildCharts(series, { t, format }), [series, t, format])

  const bands = useMemo(() => toBands(trail, spanOf(series)), [trail, series])
  if (charts.length === 0) return series.unavailable === null && <ChartSkeletons />
  return (
    <>
      <div className={GRID}>
        {charts.map((chart) => (
          <ChartFigure key={chart.id} chart={chart} bands={bands} colors={colors} onHold={onHold} />
        ))}
      </div>
      <ReplicaMultiples series={series} />
    </>
  )
}

function spanOf({ samples }: Series): [number, number] {
  const [first, last] = [samples[0], samples.at(-1)]
  return first && last ? [Date.parse(first.at), Date.parse(last.at)] : [0, 0]
}

/** Placeholders in the size of the three charts that every Space has. */
export function ChartSkeletons() {
  return (
    <div className={GRID}>
      {['cpu', 'memory', 'network'].map((id) => (
        <div key={id} className="rounded-2xl border border-line bg-surface p-4">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="mt-2 h-6 w-32" />
          <Skeleton className="mt-3 mb-2 h-40 w-full" />
        </div>
      ))}
    </div>
  )
}
