import type { Unavailability } from '../../../shared/live.ts'
import type { Sample } from '../../../shared/sample.ts'
import { HubError } from '../../hub/hub-error.ts'
import { readSamples } from '../../hub/read-samples.ts'
import { toNetworkError } from '../../hub/to-hub-error.ts'
import { backOffMs, pause } from './back-off.ts'

const SILENT_MS = 45_000
/** The Hub says that nothing runs while its list says that something does: ask again, but seldom. */
const STALE_MS = 15_000
/** So long a connection may take until its first reading, before anybody doubts it. */
const YOUNG_MS = 3_000
/** A refused token does not mend itself in a second. */
const REFUSED_MS = 30_000

export interface UpstreamOptions {
  /** Opens the Hub's stream; null where the Hub says that nothing runs. Throws `HubError`. */
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>
  onSample: (sample: Sample) => void
  /** Told when readings stop, and why: once for each change. */
  onUnavailable: (code: Unavailability) => void
  /** Told each time that a connection fails; the next is tried anyway. */
  onFailure: (error: HubError) => void
  silentMs?: number
}

/** A Space's metrics connection. */
export interface Upstream {
  /** The last sample of each replica. */
  latest: () => Sample[]
  /** Why there are no readings now; null while there are, or while nobody knows yet. */
  unavailable: () => Unavailability | null
  /** The Hub's failure, where that is why. */
  error: () => HubError | null
  /** Whether it gives nothing, and not for the only reason that it has just been opened. */
  isStuck: () => boolean
  stop: () => void
}

/**
 * Holds one metrics connection open, opening it again with back-off and jitter, until it is stopped.
 * Invariant: after `stop` there is no connection, no timer and no call-back.
 */
export function startUpstream(options: UpstreamOptions): Upstream {
  const { open, onSample, onUnavailable, onFailure, silentMs = SILENT_MS } = options
  const stopped = new AbortController()
  const latest = new Map<string, Sample>()
  const startedAt = Date.now()
  let unavailable: Unavailability | null = null
  let error: HubError | null = null
  let failures = 0

  function tell(code: Unavailability): void {
    if (unavailable === code) return
    unavailable = code
    latest.clear()
    onUnavailable(code)
  }

  function receive(sample: Sample): void {
    if (stopped.signal.aborted) return
    failures = 0
    unavailable = null
    error = null
    latest.set(sample.replica ?? '', sample)
    onSample(sample)
  }

  /** One connection, from opening to its end. Returns how long to wait before the next. */
  async function connect(): Promise<number> {
    const silence = createSilenceWatch(silentMs)
    try {
      const body = await open(AbortSignal.any([stopped.signal, silence.signal]))
      if (body === null) return notRunning()
      silence.heard()
      const count = await readSamples(body, { onSample: receive, onBytes: silence.heard })
      return count === 0 ? failed(endedEmpty()) : backOffMs(failures++)
    } catch (cause) {
      return failed(toNetworkError(cause))
    } finally {
      silence.end()
    }
  }

  function notRunning(): number {
    error = null
    if (!stopped.signal.aborted) tell('not_running')
    return STALE_MS
  }

  function failed(failure: HubError): number {
    if (stopped.signal.aborted) return 0
    error = failure
    onFailure(failure)
    // A stream that broke off after it gave readings is opened again before anybody is told.
    if (failures > 0 || latest.size === 0) tell(failure.code)
    const mayMend = failure.transient || failure.code === 'hub_timeout'
    return mayMend ? Math.max(backOffMs(failures++), failure.waitSeconds * 1000) : REFUSED_MS
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) await pause(await connect(), stopped.signal)
  }

  void run()
  return {
    latest: () => [...latest.values()],
    unavailable: () => unavailable,
    error: () => error,
    isStuck: () => latest.size === 0 && (unavailable !== null || Date.now() - startedAt > YOUNG_MS),
    stop: () => stopped.abort(),
  }
}

function endedEmpty(): HubError {
  return new HubError('hub_unavailable', 'The Hub ended the metrics stream without a reading.', {
    transient: true,
  })
}

/** Aborts when nothing is heard for a while; it runs from the first `heard` to `end`. */
function createSilenceWatch(silentMs: number) {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | null = null
  function end(): void {
    if (timer !== null) clearTimeout(timer)
  }
  return {
    signal: controller.signal,
    heard(): void {
      end()
      timer = setTimeout(
        () => controller.abort(new DOMException('The stream went silent', 'TimeoutError')),
        silentMs,
      )
    },
    end,
  }
}
