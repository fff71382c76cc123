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

/** Every chart for the samples of a Space. With more than one replica, each has its own line. */
export function buildCharts(series: Series, words: Words): Chart[] {
  if (series.samples.length === 0) return []
  const { t } = words
  const tracks = tracksOf(series)
  const perTrack = (whole: string, pick: Source['pick']) =>
    tracks.map(([replica, samples]) => ({ label: replica ?? whole, samples, pick }))

  const cpu = toChart('cpu', t('space.cpu'), 'percent', perTrack(t('space.cpu'), pickCpu))
  const memory = toChart('memory', t('space.memory'), 'bytes', perTrack(t('space.memory'), pickMemory))
  return [
    { ...cpu, ceiling: 100, note: cpuNote(series, words) },
    {
      ...memory,
      ceiling: largest(tracks, (sample) => sample.memoryTotalBytes),
      note: memoryNote(series, words),
    },
    ...networkCharts(tracks, words),
    ...gpuCharts(wholeOf(series), words),
  ]
}

type Track = readonly [replica: string | null, samples: readonly Sample[]]

function tracksOf(series: Series): Track[] {
  if (series.replicas.size < 2) return [[null, wholeOf(series)]]
  return [...series.replicas].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
}

// A single replica's own samples: the total has no GPU names.
function wholeOf({ samples, replicas }: Series): readonly Sample[] {
  const [only] = replicas.values()
  return replicas.size === 1 && only ? only : samples
}

// One replica: both directions in one chart. Several: one chart per direction, or the lines could not be distinguished.
function networkCharts(tracks: readonly Track[], { t }: Words): Chart[] {
  const received = t('space.received')
  const sent = t('space.sent')
  const [first] = tracks
  if (tracks.length === 1 && first) {
    const samples = first[1]
    const sources = [
      { label: received, samples, pick: pickReceived },
      { label: sent, samples, pick: pickSent },
    ]
    return [toChart('network', t('space.network'), 'bytesPerSecond', sources)]
  }
  const lines = (pick: Source['pick']) =>
    tracks.map(([replica, samples]) => ({ label: replica ?? '', samples, pick }))
  return [
    toChart('received', received, 'bytesPerSecond', lines(pickReceived)),
    toChart('sent', sent, 'bytesPerSecond', lines(pickSent)),
  ]
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

function largest(tracks: readonly Track[], pick: (sample: Sample) => number | null): number | null {
  const values = tracks.flatMap(([, samples]) => {
    const last = samples.at(-1)
    return last ? (pick(last) ?? []) : []
  })
  return values.length > 0 ? Math.max(...values) : null
}
