import type { Sample } from '../../../shared/model/sample.ts'

/** All GPUs of a sample together: mean use, total memory. */
export interface GpuTotals {
  percent: number
  usedBytes: number
  totalBytes: number
}

/** Null if the sample has no GPU, as on CPU hardware. */
export function gpuTotals({ gpus }: Pick<Sample, 'gpus'>): GpuTotals | null {
  if (gpus.length === 0) return null
  const sum = (pick: (gpu: Sample['gpus'][number]) => number) =>
    gpus.reduce((total, gpu) => total + pick(gpu), 0)
  return {
    percent: sum((gpu) => gpu.utilizationPercent) / gpus.length,
    usedBytes: sum((gpu) => gpu.memoryUsedBytes),
    totalBytes: sum((gpu) => gpu.memoryTotalBytes),
  }
}
