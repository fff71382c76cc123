import type { Sample } from '../../../../shared/model/sample.ts'
import type { Locale } from '../../../i18n/language.ts'
import type { Series } from '../../../live/series/series.ts'
import { align, type Point } from './align.ts'
import { type Chart, type ChartUnit, toLines } from './chart.ts'
import { gpuCharts } from './gpu-charts.ts'

type Words = Pick<Locale, 't' | 'format'>

/** A line, and the samples that it is drawn from. */
interface Source {
  label: string
  samples: readonly Sample[]
  pick: (sample: Sample) => number
}

const pickCpu = (sample: Sample) => sample.cpuPercent
const pickMemory = (sample: Sample) => sample.memoryUsedBytes
const pickReceived = (sample: Sample) => sample.receivedPerSecond
const pickSent = (sample: Sample) => sample.sentPerSecond

/**
 * Every chart for the samples of a Space, its GPUs first: the mean of all replicas for the CPU and the GPUs, their sum for memory
 * and network. `ReplicaMultiples` shows each of them.
 */
export function buildCharts(series: Series, words: Words): Chart[] {
  if (series.samples.length === 0) return []
  const { t } = words
  const samples = wholeOf(series)
  const one = (label: string, pick: Source['pick']): Source => ({ label, samples, pick })
  return [
    ...gpuCharts(samples, words),
    {
      ...toChart('cpu', t('space.cpu'), 'percent', [one(t('space.cpu'), pickCpu)]),
      ceiling: 100,
      note:
        series.replicas.size > 1 ? t('page.meanOf', { count: series.replicas.size }) : cpuNote(series, words),
    },
    {
      ...toChart('memory', t('space.memory'), 'bytes', [one(t('space.memory'), pickMemory)]),
      ceiling: samples.at(-1)?.memoryTotalBytes ?? null,
      note: memoryNote(series, words),
    },
    toChart('network', t('space.network'), 'bytesPerSecond', [
      one(t('space.received'), pickReceived),
      one(t('space.sent'), pickSent),
    ]),
  ]
}

// A single replica's own samples: the total names its GPUs by replica.
function wholeOf({ samples, replicas }: Series): readonly Sample[] {
  const [only] = replicas.values()
  return replicas.size === 1 && only ? only : samples
}

function toChart(id: string, title: string, unit: ChartUnit, sources: readonly Source[]): Chart {
  const tracks = sources.map(({ samples, pick }) =>
    samples.map((sample): Point => [Date.parse(sample.at), pick(sample)]),
  )
  const aligned = align(tracks)
  const labels = sources.map(({ label }) => label)
  return { id, title, unit, note: null, ceiling: null, times: aligned.times, lines: toLines(aligned, labels) }
}

function cpuNote({ samples }: Series, { t, format }: Words): string | null {
  const millicores = samples.at(-1)?.cpuMillicores
  return millicores ? t('page.cores', { count: format.number(millicores / 1000) }) : null
}

function memoryNote({ samples }: Series, { t, format }: Words): string | null {
  const total = samples.at(-1)?.memoryTotalBytes
  return total ? t('page.inTotal', { amount: format.bytes(total) }) : null
}
