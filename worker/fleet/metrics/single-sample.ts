import type { Sample } from '../../../shared/model/sample.ts'
import { AppError } from '../../errors.ts'
import type { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { UpstreamEvent, Upstreams } from './upstreams.ts'

const LONGEST_WAIT_MS = 4_000
/** A sample this old is not current: the read waits for the next one. */
const OLD_MS = 10_000
const TRIES = 3

interface SampleWaiter {
  resolve: (sample: Sample | null) => void
  reject: (error: Error) => void
  failures: number
}

/**
 * Reads single samples over the connections of the streams: for a Space that is already being watched, this needs no call to the
 * Hub.
 */
export function createSampleReads() {
  const waiters = new Map<string, Set<SampleWaiter>>()

  function wait(spaceId: string, failure: () => HubError | null) {
    const { promise, resolve, reject } = Promise.withResolvers<Sample | null>()
    const waiting = waiters.get(spaceId) ?? new Set()
    const waiter = { resolve, reject, failures: 0 }
    waiters.set(spaceId, waiting.add(waiter))
    const timer = setTimeout(() => reject(failure()?.about(spaceId) ?? tooLate(spaceId)), LONGEST_WAIT_MS)
    const end = () => {
      clearTimeout(timer)
      waiting.delete(waiter)
      if (waiting.size === 0) waiters.delete(spaceId)
    }
    return { promise, end }
  }

  return {
    /** The last known or the next sample, within 4 s; null if the Space is not running. Throws the Hub's errors. */
    async read(upstreams: Upstreams, spaceId: string): Promise<Sample | null> {
      upstreams.retain(spaceId)
      const { promise, end } = wait(spaceId, () => upstreams.stateOf(spaceId).error)
      try {
        const { latest, unavailable, error } = upstreams.stateOf(spaceId)
        const recent = latest.find(({ at }) => Date.now() - Date.parse(at) < OLD_MS)
        if (recent) return recent
        if (unavailable === 'not_running') return null
        if (error && !error.transient) throw error.about(spaceId)
        return await promise
      } finally {
        end()
        upstreams.release(spaceId)
      }
    },

    /** Ends reads that wait for this Space: with its sample, or with null if it stopped, or after three transient failures. */
    onEvent(event: UpstreamEvent): void {
      for (const waiter of waiters.get(event.spaceId) ?? []) {
        if (event.type === 'sample') waiter.resolve(event.sample)
        else if (event.type === 'failure') countFailure(waiter, event)
        else if (event.code === 'not_running') waiter.resolve(null)
      }
    },
  }
}

function countFailure(waiter: SampleWaiter, { spaceId, error }: { spaceId: string; error: HubError }): void {
  waiter.failures++
  if (!error.transient || waiter.failures >= TRIES) waiter.reject(error.about(spaceId))
}

function tooLate(spaceId: string): AppError {
  return new AppError('hub_timeout', `The Hub sent no sample of ${spaceId} in time.`)
}
