import { flavorOf } from '../../../../../shared/model/hardware.ts'
import type { Sample } from '../../../../../shared/model/sample.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useSeries } from '../../../../live/live-provider.tsx'
import { SERIES_LENGTH } from '../../../../live/series/series.ts'
import { Sparkline } from '../../../../ui/display/sparkline.tsx'
import { useShownSample } from '../../order/samples/shown-samples.tsx'
import { absoluteText, hintOf, metricValue, shareText } from './metric-value.ts'
import { type Metric, shownMetrics } from './shown-metrics.ts'

// The line is at least as wide as this many samples: two of them are no history yet.
const SHORTEST_LINE = 30

/** CPU and memory, or GPU and its memory, with their lines; or why there are none. Rerenders with the samples of its Space. */
export function CardMetrics({ space }: { space: Space }) {
  const { t } = useLocale()
  const { samples, unavailable } = useSeries(space.id)
  const shown = useShownSample(space.id)
  if (unavailable) {
    const reason = t('space.noMetrics', { reason: t(`error.${unavailable}`) })
    return (
      <p title={reason} className="line-clamp-2 text-xs text-muted">
        {reason}
      </p>
    )
  }
  const metrics = shownMetrics(flavorOf(space), shown)
  return (
    <div className="flex gap-4">
      {metrics.map((metric) => (
        <MetricLine key={metric} metric={metric} {...{ samples, shown }} isWide={metrics.length < 3} />
      ))}
    </div>
  )
}

interface MetricLineProps {
  metric: Metric
  samples: readonly Sample[]
  shown: Sample | undefined
  /** Whether there is room for the share and the amount. */
  isWide: boolean
}

function MetricLine({ metric, samples, shown, isWide }: MetricLineProps) {
  const { t, format } = useLocale()
  const value = shown && metricValue(metric, shown)
  const missing = t(shown ? 'space.notSent' : 'space.waiting')
  const capacity = Math.min(SERIES_LENGTH, Math.max(SHORTEST_LINE, samples.length))
  return (
    <div
      className={`min-w-0 ${isWide && metric === 'memory' ? 'flex-[1.4]' : 'flex-1'}`}
      title={value ? hintOf(value, format, t) : missing}
    >
      <p className="flex items-baseline gap-1.5 text-xs whitespace-nowrap">
        <span className="mr-auto text-muted">{t(`space.${metric}`)}</span>
        {isWide && value?.isBytes && value.percent !== null && (
          <span className="min-w-0 truncate text-muted">{absoluteText(value, format)}</span>
        )}
        <span className="font-medium">{value ? shareText(value, format) : '–'}</span>
        {!value && <span className="sr-only">{missing}</span>}
      </p>
      <Sparkline
        values={samples.flatMap((sample) => metricValue(metric, sample)?.value ?? [])}
        max={value?.max ?? null}
        capacity={capacity}
        className="mt-0.5 h-4! border-b border-line text-spark"
      />
    </div>
  )
}
