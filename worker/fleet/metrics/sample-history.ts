import type { Sample } from '../../../shared/model/sample.ts'

/** Per replica: two minutes, at the Hub's pace. */
const LENGTH = 120
/** More replicas share the room of this many. A sample takes about 400 bytes, so that 200 Spaces take 10 MB, or 80 MB at worst. */
const MOST_REPLICAS = 8
/** Samples are dropped in groups, because dropping one from an array moves all others. */
const SLACK = 32

/** The last samples of one Space, oldest first, for those who begin to watch it. */
export function createSampleHistory() {
  let samples: Sample[] = []

  return {
    /** `replicas`: how many of them there are now. */
    add(sample: Sample, replicas: number): void {
      samples.push(sample)
      const room = LENGTH * Math.min(Math.max(1, replicas), MOST_REPLICAS)
      if (samples.length >= room + SLACK) samples = samples.slice(-room)
    },

    list: (): readonly Sample[] => samples,
  }
}
