import { isResting, type Stage } from '../../../shared/model/stages.ts'
import type { LogEvent, LogKind } from '../../../shared/wire/logs.ts'
import { isNoSuchRoute } from '../../hub/logs/log-client.ts'
import { readLogTexts } from '../../hub/logs/read-log-texts.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { SecretMask } from '../../mask.ts'
import { HEARTBEAT, RETRY } from '../live/encode-event.ts'
import type { ViewerSession } from '../live/viewer.ts'
import { createLinePipe } from './line-pipe.ts'
import { encodeLogEvent, toEnded, toFailed } from './log-events.ts'
import { createLogOutlet } from './log-outlet.ts'
import type { LogPosition } from './log-position.ts'

/** The platform's limits add up over one stream; the reader opens the next one. */
const LONGEST_MS = 10 * 60_000
/** A reader that is gone may only fail at the second write: its log is closed within 5 s. */
const TICK_MS = 2_000
/** The Hub's own client gives up after this long without a word, keep-alives included. */
const SILENT_MS = 120_000

export interface LogStreamOptions {
  session: ViewerSession
  space: { spaceId: string; kind: LogKind; stage: Stage }
  after: LogPosition | null
  mask: SecretMask
  /** Opens the Hub's log. Throws `HubError`. */
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>
  /** The stage that the Space has now. */
  currentStage: () => Stage
  /** Called once, however the log ended. */
  onEnd: () => void
}

export interface OpenLog {
  session: ViewerSession
  stream: ReadableStream<Uint8Array>
  /** Ends it without a last event, because the session has ended. */
  close: () => void
}

/**
 * Follows a log of the Hub for one reader.
 * Invariant: after `onEnd` nothing is written, the Hub's log is closed, and no timer is left.
 */
export function openLogStream(options: LogStreamOptions): OpenLog {
  const { session, space, after, mask, onEnd } = options
  const upstream = new AbortController()
  const outlet = createLogOutlet(clear)
  const pipe = createLinePipe({ mask, after, send: outlet.send })
  const endsAt = Date.now() + LONGEST_MS
  let silentSince: number | null = null
  const ticks = setInterval(tick, TICK_MS)

  function clear(): void {
    if (upstream.signal.aborted) return
    upstream.abort()
    clearInterval(ticks)
    pipe.stop()
    onEnd()
  }

  function end(last: LogEvent | null): void {
    if (upstream.signal.aborted) return
    pipe.flush()
    if (last) outlet.send(encodeLogEvent(last))
    outlet.close()
    clear()
  }

  function tick(): void {
    const now = Date.now()
    const isSilent = silentSince !== null && now - silentSince >= SILENT_MS
    if (now >= session.expires) end(null)
    else if (now >= endsAt) end(toEnded('limit'))
    else if (isSilent) end(toFailed(fellSilent(), space.spaceId))
    else outlet.send(HEARTBEAT.slice())
  }

  async function follow(): Promise<void> {
    const body = await options.open(upstream.signal)
    silentSince = Date.now()
    for await (const news of readLogTexts(body)) {
      silentSince = null
      if (upstream.signal.aborted) return
      pipe.write(news)
      await outlet.room()
      silentSince = Date.now()
    }
    pipe.end()
  }

  outlet.send(RETRY.slice())
  outlet.send(encodeLogEvent({ type: 'opened', data: space }))
  follow().then(
    () => end(toEnded(pipe.received() === 0 && isIdle(options) ? 'not_running' : 'finished')),
    (error: unknown) => {
      const isEmpty = isNoSuchRoute(error) && isIdle(options)
      end(isEmpty ? toEnded('not_running') : upstream.signal.aborted ? null : toFailed(error, space.spaceId))
    },
  )
  return { session, stream: outlet.stream, close: () => end(null) }
}

/** Whether the Space has no container that could write. */
function isIdle({ space, currentStage }: LogStreamOptions): boolean {
  return space.kind === 'run' && isResting(currentStage())
}

function fellSilent(): HubError {
  return new HubError('hub_timeout', `The Hub sent nothing for ${SILENT_MS / 1000} seconds.`, {
    transient: true,
  })
}
