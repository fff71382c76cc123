import type { Sample } from '../../../../shared/model/sample.ts'
import type { Locale } from '../../../i18n/language.ts'
import { align, type Point } from './align.ts'
import { type Chart, toLines } from './chart.ts'

type Gpu = Sample['gpus'][number]

/** One chart per GPU: its utilization and its memory, both in percent, so that they share an axis. */
export function gpuCharts(samples: readonly Sample[], words: Pick<Locale, 't' | 'format'>): Chart[] {
  const { t, format } = words
  return gpuIds(samples).map((id) => {
    const ownSamples = gpuSamplesOf(samples, id)
    const aligned = align([
      ownSamples.map(([at, gpu]): Point => [at, gpu.utilizationPercent]),
      ownSamples.map(([at, gpu]): Point => [at, memoryPercent(gpu)]),
    ])
    const last = ownSamples.at(-1)?.[1]
    const memory = last && {
      used: format.bytes(last.memoryUsedBytes),
      total: format.bytes(last.memoryTotalBytes),
    }
    return {
      id: `gpu-${id}`,
      title: t('page.gpu', { id }),
      unit: 'percent',
      note: memory ? t('space.of', memory) : null,
      ceiling: 100,
      times: aligned.times,
      lines: toLines(aligned, [t('page.gpuUse'), t('page.gpuMemory')]),
    }
  })
}

function gpuIds(samples: readonly Sample[]): string[] {
  const ids = new Set(samples.flatMap((sample) => sample.gpus.map((gpu) => gpu.id)))
  return [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function gpuSamplesOf(samples: readonly Sample[], id: string): [at: number, gpu: Gpu][] {
  return samples.flatMap((sample) => {
    const gpu = sample.gpus.find((candidate) => candidate.id === id)
    return gpu ? [[Date.parse(sample.at), gpu] as [number, Gpu]] : []
  })
}

function memoryPercent({ memoryUsedBytes, memoryTotalBytes }: Gpu): number {
  return memoryTotalBytes > 0 ? (100 * memoryUsedBytes) / memoryTotalBytes : 0
}
