import type { Sample } from '../../../../../shared/model/sample.ts'
import type { Translate } from '../../../../i18n/catalogue.ts'
import type { Format } from '../../../../i18n/format.ts'
import { gpuTotals } from '../../../../live/series/gpu-totals.ts'
import type { Metric } from './shown-metrics.ts'

/** One metric of a sample. */
export interface MetricValue {
  /** The height of its line. */
  value: number
  /** The value at the top of the line; null if the Hub did not say. */
  max: number | null
  /** Of the maximum, 0 to 100. */
  percent: number | null
  isBytes: boolean
}

/** Null if the sample does not have this metric. */
export function metricValue(metric: Metric, sample: Sample): MetricValue | null {
  const gpus = gpuTotals(sample)
  switch (metric) {
    case 'cpu':
      return share(sample.cpuPercent)
    case 'memory':
      return bytes(sample.memoryUsedBytes, sample.memoryTotalBytes)
    case 'gpu':
      return gpus && share(gpus.percent)
    case 'vram':
      return gpus && bytes(gpus.usedBytes, gpus.totalBytes)
    default:
      return metric satisfies never
  }
}

function share(percent: number): MetricValue {
  return { value: percent, max: 100, percent, isBytes: false }
}

function bytes(value: number, max: number | null): MetricValue {
  return { value, max, percent: max ? (100 * value) / max : null, isBytes: true }
}

/** "12.4 GiB", or "34%" for what is no memory. */
export function absoluteText({ value, isBytes }: MetricValue, format: Format): string {
  return isBytes ? format.bytes(value) : format.percent(value)
}

/** "34%" if the maximum is known. */
export function shareText(value: MetricValue, format: Format): string {
  return value.percent === null ? absoluteText(value, format) : format.percent(value.percent)
}

/** "12.4 GiB of 16 GiB", for memory with a known size. */
export function hintOf(
  { value, max, isBytes }: MetricValue,
  format: Format,
  t: Translate,
): string | undefined {
  if (!isBytes || max === null) return undefined
  return t('space.of', { used: format.bytes(value), total: format.bytes(max) })
}
