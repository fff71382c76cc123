import { createParser } from 'eventsource-parser'
import type { Clock } from '../../time/clock.ts'
import { createTimer } from '../../time/clock.ts'

/** The server sends a heartbeat at least every 15 s: a stream that is silent for longer is broken. */
const SILENT_MS = 20_000

export interface StreamHandlers {
  onEvent: (name: string, data: string) => void
  /** It ended, was rejected, broke or went silent. Not called after `close`. */
  onEnd: () => void
}

export interface Stream {
  close: () => void
}

/**
 * Reads server-sent events. Not with an EventSource, which hides heartbeats, so that a silently broken connection looks like
 * one without events.
 */
export function openStream(path: string, handlers: StreamHandlers, clock: Clock): Stream {
  const controller = new AbortController()
  const silence = createTimer(clock)
  const restartTimer = () => silence.set(SILENT_MS, () => controller.abort())
  let isClosed = false

  async function read() {
    restartTimer()
    const headers = { accept: 'text/event-stream' }
    const answer = await fetch(path, { headers, redirect: 'manual', signal: controller.signal })
    const { ok, body } = answer
    // A proxy in front of the server may answer with its own page.
    if (!ok || !body || !isEventStream(answer)) return controller.abort()
    const parser = createParser({ onEvent: ({ event, data }) => handlers.onEvent(event ?? 'message', data) })
    const reader = body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      restartTimer()
      parser.feed(part.value)
    }
  }

  function end() {
    silence.cancel()
    if (!isClosed) handlers.onEnd()
  }

  // The reason does not matter: the next stream is opened in any case.
  read().then(end, end)
  return {
    close() {
      isClosed = true
      controller.abort()
    },
  }
}

function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false
}
