import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocale } from '../../../i18n/locale.tsx'
import { useSeries } from '../../../live/live-provider.tsx'
import { SERIES_LENGTH, type Series } from '../../../live/series/series.ts'
import { Sparkline } from '../../../ui/display/sparkline.tsx'

// The line is at least as wide as this many samples: two of them are no history yet.
const SHORTEST_LINE = 30

interface SpaceMetricProps {
  spaceId: string
  /** In a table, the column heading is the label. */
  isCompact?: boolean
}

/** CPU with its sparkline. Each of these rerenders only with the samples of its own Space. */
export function CpuMetric({ spaceId, isCompact = false }: SpaceMetricProps) {
  const { t, format } = useLocale()
  const { samples } = useSeries(spaceId)
  const last = samples.at(-1)
  return (
    <Metric
      label={t('space.cpu')}
      value={last ? format.percent(last.cpuPercent) : '–'}
      values={samples.map((sample) => sample.cpuPercent)}
      max={100}
      isCompact={isCompact}
    />
  )
}

export function MemoryMetric({ spaceId, isCompact = false }: SpaceMetricProps) {
  const { t, format } = useLocale()
  const { samples } = useSeries(spaceId)
  const last = samples.at(-1)
  const total = last?.memoryTotalBytes ?? null
  const used = last ? format.bytes(last.memoryUsedBytes) : '–'
  return (
    <Metric
      label={t('space.memory')}
      value={used}
      share={last && total ? format.percent(Math.round((100 * last.memoryUsedBytes) / total)) : undefined}
      hint={total === null ? undefined : t('space.of', { used, total: format.bytes(total) })}
      values={samples.map((sample) => sample.memoryUsedBytes)}
      max={total}
      isCompact={isCompact}
    />
  )
}

interface MetricProps {
  label: string
  value: string
  share?: string | undefined
  hint?: string | undefined
  values: readonly number[]
  max: number | null
  isCompact: boolean
}

function Metric({ label, value, share, hint, values, max, isCompact }: MetricProps) {
  const capacity = Math.min(SERIES_LENGTH, Math.max(SHORTEST_LINE, values.length))
  const line = (
    <Sparkline
      values={values}
      max={max}
      capacity={capacity}
      className="min-w-0 border-b border-line text-spark"
    />
  )
  if (isCompact) {
    return (
      <div className="flex items-center gap-2.5 text-xs" title={hint}>
        <span className="w-12 shrink-0 font-medium whitespace-nowrap">{value}</span>
        {line}
      </div>
    )
  }
  return (
    <div className="min-w-0 flex-1" title={hint}>
      <p className="mb-1 flex items-baseline gap-1.5 text-xs whitespace-nowrap">
        <span className="mr-auto text-muted">{label}</span>
        <span className="font-medium">{value}</span>
        {share && <span className="text-muted">{share}</span>}
      </p>
      {line}
    </div>
  )
}

export function NetworkMetric({ spaceId }: { spaceId: string }) {
  const { t, format } = useLocale()
  const { samples, unavailable } = useSeries(spaceId)
  const last = unavailable ? undefined : samples.at(-1)
  return (
    <span className="flex gap-2.5 whitespace-nowrap">
      <span className="flex items-center gap-1" title={t('space.received')}>
        <ArrowDown size={12} aria-hidden />
        <span className="sr-only">{t('space.received')}</span>
        {last ? format.bytesPerSecond(last.receivedPerSecond) : '–'}
      </span>
      <span className="flex items-center gap-1" title={t('space.sent')}>
        <ArrowUp size={12} aria-hidden />
        <span className="sr-only">{t('space.sent')}</span>
        {last ? format.bytesPerSecond(last.sentPerSecond) : '–'}
      </span>
    </span>
  )
}

/** Why there are no samples, or null if they are arriving. */
export function useMissingReason(spaceId: string): string | null {
  const { t } = useLocale()
  const series: Series = useSeries(spaceId)
  if (!series.unavailable) return null
  return t('space.noMetrics', { reason: t(`error.${series.unavailable}`) })
}
