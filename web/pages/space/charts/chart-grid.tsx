import { useMemo } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import type { Series } from '../../../live/series/series.ts'
import { Skeleton } from '../../../ui/display/skeleton.tsx'
import { buildCharts } from './build-charts.ts'
import { ChartFigure } from './chart-figure.tsx'
import { useChartColors } from './plot/use-chart-colors.ts'
import { ReplicaMultiples } from './replica-multiples.tsx'

const GRID = 'grid gap-3 xl:grid-cols-2 xl:[&>:last-child:nth-child(odd)]:col-span-2'

export function ChartGrid({ series, onHold }: { series: Series; onHold: () => void }) {
  const { t, format } = useLocale()
  const colors = useChartColors()
  const charts = useMemo(() => buildCharts(series, { t, format }), [series, t, format])

  if (charts.length === 0) return series.unavailable === null && <ChartSkeletons />
  return (
    <>
      <div className={GRID}>
        {charts.map((chart) => (
          <ChartFigure key={chart.id} chart={chart} colors={colors} onHold={onHold} />
        ))}
      </div>
      <ReplicaMultiples series={series} />
    </>
  )
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
