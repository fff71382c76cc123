import type { Sample } from '../../../../shared/model/sample.ts'
import type { Locale } from '../../../i18n/language.ts'
import { gpuTotals } from '../../../live/series/gpu-totals.ts'
import { align, type Point } from './align.ts'
import { type Chart, toLines } from './chart.ts'

type Gpu = Sample['gpus'][number]
type Words = Pick<Locale, 't' | 'format'>

/** A line: its label, and its value at each sample that has one. */
interface GpuLine {
  label: string
  pick: (sample: Sample) => number | undefined
}

/**
 * The GPUs of a Space. One: its use and its memory in one chart. Several: a chart for each of the two, with the mean first and a
 * line for each GPU. They are numbered: the Hub names them by the ids of containers.
 */
export function gpuCharts(samples: readonly Sample[], words: Words): Chart[] {
  const { t } = words
  const ids = gpuIds(samples)
  if (ids.length === 0) return []
  const title = t('page.gpu')
  const usePicks = ids.map((id) => pickGpu(id, ({ utilizationPercent }) => utilizationPercent))
  const memoryPicks = ids.map((id) => pickGpu(id, memoryPercent))
  const note = memoryNote(samples, words)
  const [use, memory] = [usePicks[0], memoryPicks[0]]
  if (ids.length === 1 && use && memory) {
    const lines = [
      { label: t('page.gpuUse'), pick: use },
      { label: t('page.gpuMemory'), pick: memory },
    ]
    return [toChart('gpu', title, lines, samples, note)]
  }
  const each = (picks: GpuLine['pick'][]): GpuLine[] => [
    { label: t('page.mean'), pick: (sample) => meanOf(picks, sample) },
    ...picks.map((pick, index) => ({ label: String(index), pick })),
  ]
  return [
    toChart('gpu', title, each(usePicks), samples, t('page.gpus', { count: ids.length })),
    toChart('gpu-memory', t('page.gpuMemoryTitle'), each(memoryPicks), samples, note),
  ]
}

function toChart(
  id: string,
  title: string,
  lines: GpuLine[],
  samples: readonly Sample[],
  note: string | null,
): Chart {
  const aligned = align(
    lines.map(({ pick }) =>
      samples.flatMap((sample): Point[] => {
        const value = pick(sample)
        return value === undefined ? [] : [[Date.parse(sample.at), value]]
      }),
    ),
  )
  const labels = lines.map(({ label }) => label)
  return {
    id,
    title,
    unit: 'percent',
    note,
    ceiling: 100,
    times: aligned.times,
    lines: toLines(aligned, labels),
  }
}

function gpuIds(samples: readonly Sample[]): string[] {
  const ids = new Set(samples.flatMap((sample) => sample.gpus.map(({ id }) => id)))
  return [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function pickGpu(id: string, value: (gpu: Gpu) => number): GpuLine['pick'] {
  return ({ gpus }) => {
    const gpu = gpus.find((candidate) => candidate.id === id)
    return gpu && value(gpu)
  }
}

function meanOf(picks: readonly GpuLine['pick'][], sample: Sample): number | undefined {
  const values = picks.flatMap((pick) => pick(sample) ?? [])
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

function memoryNote(samples: readonly Sample[], { t, format }: Words): string | null {
  const last = samples.at(-1)
  const totals = last && gpuTotals(last)
  if (!totals) return null
  return t('space.of', { used: format.bytes(totals.usedBytes), total: format.bytes(totals.totalBytes) })
}

function memoryPercent({ memoryUsedBytes, memoryTotalBytes }: Gpu): number {
  return memoryTotalBytes > 0 ? (100 * memoryUsedBytes) / memoryTotalBytes : 0
}
