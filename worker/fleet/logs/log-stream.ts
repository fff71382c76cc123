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
  tail: number
  mask: SecretMask
  /** Opens the Hub's log. Throws `HubError`. */
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>
  /** Asks the Hub for the stage that the Space has now; null if the Space is gone. Never rejects. */
  readStage: () => Promise<Stage | null>
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
  const { session, space, after, tail, mask, onEnd } = options
  const upstream = new AbortController()
  const outlet = createLogOutlet(clear)
  const pipe = createLinePipe({ mask, after, tail, send: outlet.send })
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
    silentSince = null
    pipe.end()
  }

  /** The last event; null if there is nobody left to get it. */
  async function followToEnd(): Promise<LogEvent | null> {
    try {
      await follow()
      if (upstream.signal.aborted) return null
      const isIdle = await hasNoContainer(options)
      return toEnded(isIdle && pipe.received() === 0 ? 'not_running' : 'finished')
    } catch (error) {
      if (upstream.signal.aborted) return null
      const isEmpty = isNoSuchRoute(error) && (await hasNoContainer(options))
      return isEmpty ? toEnded('not_running') : toFailed(error, space.spaceId)
    }
  }

  outlet.send(RETRY.slice())
  outlet.send(encodeLogEvent({ type: 'opened', data: space }))
  void followToEnd().then(end)
  return { session, stream: outlet.stream, close: () => end(null) }
}

/** Whether a log of the container is empty because there is none. Reads the stage whatever log it is: it has changed. */
async function hasNoContainer({ space, readStage }: LogStreamOptions): Promise<boolean> {
  const stage = await readStage()
  return space.kind === 'run' && stage !== null && isResting(stage)
}

function fellSilent(): HubError {
  return new HubError('hub_timeout', `The Hub sent nothing for ${SILENT_MS / 1000} seconds.`, {
    transient: true,
  })
}
