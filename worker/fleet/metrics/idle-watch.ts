import type { Sample } from '../../../shared/model/sample.ts'
import type { UpstreamEvent } from './upstreams.ts'

/** Below these, a container does nothing but run: its own health checks cause a little of both. */
const IDLE_CPU_PERCENT = 2
const IDLE_BYTES_PER_SECOND = 1_024
const IDLE_GPU_PERCENT = 2
/** After a longer silence nobody knows what it did meanwhile. */
const LONGEST_SILENCE_MS = 60_000

interface IdleSpan {
  since: number
  lastAt: number
}

/** Since when Spaces have been without work, as far as they were watched. Times are epoch milliseconds. */
export function createIdleWatch() {
  const spans = new Map<string, IdleSpan>()

  return {
    onEvent(event: UpstreamEvent): void {
      const id = event.spaceId.toLowerCase()
      if (event.type === 'unavailable') spans.delete(id)
      if (event.type !== 'sample') return
      const now = Date.now()
      const span = spans.get(id)
      if (!isIdle(event.sample)) spans.delete(id)
      else if (span && now - span.lastAt <= LONGEST_SILENCE_MS) span.lastAt = now
      else spans.set(id, { since: now, lastAt: now })
    },

    /** Null if it works, or nobody has watched it just now. */
    idleSince(spaceId: string): number | null {
      const span = spans.get(spaceId.toLowerCase())
      return span && Date.now() - span.lastAt <= LONGEST_SILENCE_MS ? span.since : null
    },
  }
}

export type IdleWatch = ReturnType<typeof createIdleWatch>

/** Of several replicas, any that works is enough: each sends its own samples. */
function isIdle({ cpuPercent, receivedPerSecond, sentPerSecond, gpus }: Sample): boolean {
  return (
    cpuPercent < IDLE_CPU_PERCENT &&
    receivedPerSecond + sentPerSecond < IDLE_BYTES_PER_SECOND &&
    gpus.every(({ utilizationPercent }) => utilizationPercent < IDLE_GPU_PERCENT)
  )
}
