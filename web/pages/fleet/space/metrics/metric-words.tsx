import { flavorOf } from '../../../../../shared/model/hardware.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useSeries } from '../../../../live/live-provider.tsx'
import { useShownSample } from '../../order/samples/shown-samples.tsx'
import { metricValue, shareText } from './metric-value.ts'
import { shownMetrics } from './shown-metrics.ts'

/** As many as fit beside the state. */
const MOST = 2

/** "GPU 78% · VRAM 77%" on one line, or why there are no metrics. */
export function MetricWords({ space }: { space: Space }) {
  const { t, format } = useLocale()
  const { unavailable } = useSeries(space.id)
  const shown = useShownSample(space.id)
  const metrics = shownMetrics(flavorOf(space), shown)
    .slice(0, MOST)
    .map((metric) => {
      const value = shown && metricValue(metric, shown)
      return `${t(metric === 'memory' ? 'space.memoryShort' : `space.${metric}`)} ${value ? shareText(value, format) : '–'}`
    })
  const words = unavailable
    ? t('space.noMetrics', { reason: t(`error.${unavailable}`) })
    : metrics.join(' · ')
  return (
    <p title={words} className="min-w-0 truncate text-xs text-muted">
      {words}
    </p>
  )
}
