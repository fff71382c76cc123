import type { Sample } from '../../../shared/model/sample.ts'
import type { Unavailability } from '../../../shared/wire/live.ts'

export const SERIES_LENGTH = 120
const FRESH_MS = 10_000
/** A replica that is silent for this long is gone: a restarted container has a new name. */
const GONE_MS = 60_000

/** The last samples of one Space, oldest first. Immutable: each new sample creates a new object. */
export interface Series {
  /** All replicas together: mean CPU, total memory and network. */
  samples: readonly Sample[]
  /** Each replica separately, by name; empty if the Hub names none. */
  replicas: ReadonlyMap<string, readonly Sample[]>
  /** Why there have been no samples since the last one. */
  unavailable: Unavailability | null
}

export const NO_SERIES: Series = { samples: [], replicas: new Map(), unavailable: null }

export function addSample(series: Series, sample: Sample): Series {
  if (isKnown(series, sample)) return series
  if (sample.replica === null) {
    return { ...series, samples: append(series.samples, sample), unavailable: null }
  }
  const own = append(series.replicas.get(sample.replica) ?? [], sample)
  const replicas = new Map(withoutGone(series.replicas, sample.at)).set(sample.replica, own)
  const fresh = freshest(replicas, sample.at)
  const isLead = fresh[0]?.replica === sample.replica
  // The first replica sets the pace: each of its samples adds a point to the total.
  const before = isLead ? series.samples : series.samples.slice(0, -1)
  return { samples: append(before, together(fresh, sample.at)), replicas, unavailable: null }
}

export function markUnavailable(series: Series, unavailable: Unavailability): Series {
  return { ...series, unavailable }
}

// On subscribing, the server sends the last samples, some of which we may already have.
function isKnown({ samples, replicas }: Series, { replica, at }: Sample): boolean {
  const last = (replica === null ? samples : (replicas.get(replica) ?? [])).at(-1)
  return last !== undefined && Date.parse(at) <= Date.parse(last.at)
}

function append(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  return [...samples.slice(1 - SERIES_LENGTH), sample]
}

function withoutGone(replicas: Series['replicas'], at: string) {
  return [...replicas].filter(([, samples]) => lastSince(samples, Date.parse(at) - GONE_MS))
}

function freshest(replicas: Series['replicas'], at: string): Sample[] {
  return [...replicas.values()].flatMap((samples) => lastSince(samples, Date.parse(at) - FRESH_MS) ?? [])
}

function lastSince(samples: readonly Sample[], since: number): Sample | undefined {
  const last = samples.at(-1)
  return last && Date.parse(last.at) >= since ? last : undefined
}

function together(samples: readonly Sample[], at: string): Sample {
  const sum = (pick: (sample: Sample) => number | null) =>
    samples.reduce((total, sample) => total + (pick(sample) ?? 0), 0)
  return {
    at,
    cpuPercent: sum((sample) => sample.cpuPercent) / samples.length,
    cpuMillicores: sum((sample) => sample.cpuMillicores) || null,
    memoryUsedBytes: sum((sample) => sample.memoryUsedBytes),
    memoryTotalBytes: sum((sample) => sample.memoryTotalBytes) || null,
    receivedPerSecond: sum((sample) => sample.receivedPerSecond),
    sentPerSecond: sum((sample) => sample.sentPerSecond),
    replica: null,
    gpus: samples.flatMap((sample) =>
      sample.gpus.map((gpu) => ({ ...gpu, id: `${sample.replica}/${gpu.id}` })),
    ),
  }
}
