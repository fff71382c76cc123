import type { Sample } from '../../../shared/sample.ts'

/** The last sample of each replica. */
export function createLatestSamples() {
  const byReplica = new Map<string, Sample>()
  return {
    set: (sample: Sample) => void byReplica.set(sample.replica ?? '', sample),
    clear: () => byReplica.clear(),
    list: () => [...byReplica.values()],
  }
}
