import type { Sample } from '../../../shared/model/sample.ts'

const GONE_MS = 60_000

/**
 * The last sample of each replica. A replica without a sample for a minute is gone: a restarted container has a new name.
 */
export function createLatestSamples() {
  const byReplica = new Map<string, Sample>()

  function forgetGone(): void {
    for (const [replica, { at }] of byReplica) {
      if (Date.now() - Date.parse(at) >= GONE_MS) byReplica.delete(replica)
    }
  }

  return {
    set: (sample: Sample) => void byReplica.set(sample.replica ?? '', sample),
    clear: () => byReplica.clear(),
    size: () => byReplica.size,
    list(): Sample[] {
      forgetGone()
      return [...byReplica.values()]
    },
  }
}
