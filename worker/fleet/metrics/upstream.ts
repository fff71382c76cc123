import type { Sample } from '../../../shared/model/sample.ts'
import type { Unavailability } from '../../../shared/wire/live.ts'
import { readSamples } from '../../hub/streams/read-samples.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import { logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'
import { createAvailability } from './metrics-availability.ts'
import { fastBackOffMs, slowBackOffMs } from './reconnect-delays.ts'
import { createSilenceWatch } from './silence-watch.ts'
import { sleep } from './sleep.ts'

/** Reconnect after this long without a sample, whatever else it sends. */
const SILENT_MS = 45_000
/** First wait after the Hub says that the Space is not running, although its list says that it is. */
const STALE_MS = 15_000
/** A new connection is not considered stuck before this. */
const GRACE_MS = 3_000
/** First wait after a failure that a quick retry cannot fix, such as a refused token. */
const REFUSED_MS = 30_000

export interface UpstreamOptions {
  /** Opens the Hub's stream; null if the Space is not running. Throws `HubError`. */
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>
  onSample: (sample: Sample) => void
  /** Called when samples stop, and when the reason changes. */
  onUnavailable: (code: Unavailability) => void
  /** Called each time a connection fails; another attempt follows in any case. */
  onFailure: (error: HubError) => void
}

export interface Upstream {
  /** The last sample of each replica. */
  latest: () => Sample[]
  /** The last two minutes of all replicas, oldest first. */
  history: () => readonly Sample[]
  /** Why there are no samples; null if there are, or if the reason is not known yet. */
  unavailable: () => Unavailability | null
  /** The Hub's failure, if that is the reason. */
  error: () => HubError | null
  /** Whether there are no samples although the connection is no longer new. */
  isStuck: () => boolean
  stop: () => void
}

/**
 * Keeps one metrics connection open, reconnecting with back-off and jitter until it is stopped.
 * Invariant: after `stop` there is no connection, no timer and no callback.
 */
export function startUpstream({ open, onFailure, ...listener }: UpstreamOptions): Upstream {
  const stopped = new AbortController()
  const startedAt = Date.now()
  const availability = createAvailability(listener)
  let failures = 0
  let refusals = 0
  let hasLoggedBug = false

  function receive(sample: Sample): void {
    if (stopped.signal.aborted) return
    failures = 0
    refusals = 0
    try {
      availability.sample(sample)
    } catch (error) {
      // A bug of ours, not a failure of the Hub: the connection is still good.
      if (!hasLoggedBug) logUnexpected(error)
      hasLoggedBug = true
    }
  }

  /** Runs one connection to its end. Returns how long to wait before the next one, in milliseconds. */
  async function connect(): Promise<number> {
    const silence = createSilenceWatch(SILENT_MS)
    try {
      const body = await open(AbortSignal.any([stopped.signal, silence.signal]))
      if (body === null) return notRunning()
      silence.restart()
      const count = await readSamples(body, (sample) => {
        silence.restart()
        receive(sample)
      })
      return count === 0 ? failed(endedEmpty()) : fastBackOffMs(failures++)
    } catch (cause) {
      if (silence.signal.aborted) return failed(fellSilent(cause), { isCertain: true })
      return failed(cause instanceof HubError ? cause : bugOf(cause))
    } finally {
      silence.end()
    }
  }

  function notRunning(): number {
    availability.keepError(null)
    if (!stopped.signal.aborted) availability.report('not_running')
    return slowBackOffMs(STALE_MS, refusals++)
  }

  function failed(failure: HubError, { isCertain = false } = {}): number {
    if (stopped.signal.aborted) return 0
    availability.keepError(failure)
    onFailure(failure)
    // A stream that breaks off after samples is reopened once before its failure is reported.
    const isFirstDrop = failures === 0 && availability.latest().length > 0
    if (isCertain || !isFirstDrop) availability.report(failure.code)
    const isRetryable = failure.transient || failure.code === 'hub_timeout'
    return isRetryable
      ? fastBackOffMs(failures++, { atLeastMs: failure.waitSeconds * 1000 })
      : slowBackOffMs(REFUSED_MS, refusals++)
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) await sleep(await connect(), stopped.signal)
  }

  withoutRequestId(run).catch(logUnexpected)
  const { latest, history, unavailable, error } = availability
  const isNew = () => unavailable() === null && Date.now() - startedAt <= GRACE_MS
  const isStuck = () => latest().length === 0 && !isNew()
  return { latest, history, unavailable, error, isStuck, stop: () => stopped.abort() }
}

function fellSilent(cause: unknown): HubError {
  const message = `The Hub sent no sample for ${SILENT_MS / 1000} seconds.`
  return new HubError('hub_timeout', message, { cause, transient: true })
}

/** An exception in our own code is not a failure of the Hub. */
function bugOf(cause: unknown): HubError {
  logUnexpected(cause)
  return new HubError('internal', 'Something went wrong on our side.', { cause })
}

function endedEmpty(): HubError {
  const message = 'The Hub ended the metrics stream without a sample.'
  return new HubError('hub_unavailable', message, { transient: true })
}
