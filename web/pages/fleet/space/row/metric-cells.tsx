import type { ReactNode } from 'react'
import type { Sample } from '../../../../../shared/model/sample.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../../shared/model/stages.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useSeries } from '../../../../live/live-provider.tsx'
import { Meter } from '../../../../ui/display/meter.tsx'
import { isMetricColumn, type MetricColumn } from '../../lines/table/fit-columns.ts'
import { useTableColumns } from '../../lines/table/table-columns.ts'
import { useShownSample } from '../../order/samples/shown-samples.tsx'
import { hintOf, metricValue, shareText } from '../metrics/metric-value.ts'
import type { Metric } from '../metrics/shown-metrics.ts'
import { StateWords } from '../state-words.tsx'
import { WhyLink } from '../why-link.tsx'
import { NetworkCell } from './network-cell.tsx'

/** The cells of the chosen metrics; without metrics, one over all of them that says why. */
export function MetricCells({ space }: { space: Space }) {
  const { t } = useLocale()
  const { unavailable } = useSeries(space.id)
  const shown = useShownSample(space.id)
  const columns = useTableColumns().filter(isMetricColumn)
  if (!givesMetrics(space)) {
    return (
      <WideCell span={columns.length}>
        <WhyLink space={space} />
        <StateWords space={space} isOneLine />
      </WideCell>
    )
  }
  if (unavailable) {
    const reason = t('space.noMetrics', { reason: t(`error.${unavailable}`) })
    return (
      <WideCell span={columns.length}>
        <p title={reason} className="truncate text-xs text-muted">
          {reason}
        </p>
      </WideCell>
    )
  }
  return columns.map((column) => <MetricCell key={column} column={column} last={shown} />)
}

function MetricCell({ column, last }: { column: MetricColumn; last: Sample | undefined }) {
  return column === 'network' ? <NetworkCell last={last} /> : <NumberCell metric={column} last={last} />
}

/** The number and, instead of an empty line, a small bar. */
function NumberCell({ metric, last }: { metric: Metric; last: Sample | undefined }) {
  const { t, format } = useLocale()
  const value = last && metricValue(metric, last)
  if (!value) {
    const isGpu = metric === 'gpu' || metric === 'vram'
    const reason = last ? t(isGpu ? 'space.noGpu' : 'space.notSent') : t('space.waiting')
    return (
      <td title={reason} className="text-right text-xs text-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{reason}</span>
      </td>
    )
  }
  return (
    <td title={hintOf(value, format, t)} className="flex items-center justify-end gap-1.5 text-xs">
      {shareText(value, format)}
      {value.percent !== null && <Meter percent={value.percent} className="group-data-bare:hidden" />}
    </td>
  )
}

/** One cell over all columns of metrics. */
function WideCell({ span, children }: { span: number; children: ReactNode }) {
  if (span === 0) return null
  return (
    <td colSpan={span} className="flex min-w-0 items-center gap-2" style={{ gridColumn: `span ${span}` }}>
      {children}
    </td>
  )
}
