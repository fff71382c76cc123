import { hasGpu } from '../../../../../shared/model/hardware.ts'
import type { Sample } from '../../../../../shared/model/sample.ts'

export type Metric = 'gpu' | 'vram' | 'cpu' | 'memory'

const ON_CPU: readonly Metric[] = ['cpu', 'memory']
const ON_GPU: readonly Metric[] = ['gpu', 'vram', 'cpu']

/** ZeroGPU lends its GPU for each call: its samples have none. */
const LENT = 'zero-a10g'

/** What to show of a Space, the most telling first. Known before the first sample, so that nothing moves when it arrives. */
export function shownMetrics(flavor: string | null, last: Sample | undefined): readonly Metric[] {
  const isOnGpu = (hasGpu(flavor) && flavor !== LENT) || (last?.gpus.length ?? 0) > 0
  return isOnGpu ? ON_GPU : ON_CPU
}
