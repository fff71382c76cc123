import { backOffMs } from '../../../shared/back-off.ts'
import type { Clock } from '../../time/clock.ts'
import { createTimer } from '../../time/clock.ts'
import type { Stream, StreamHandlers } from './open-stream.ts'
import { parseEvent, type StreamEvent } from './parse-event.ts'

const DOWN_AFTER_MS = 10_000
const BACK_OFF = { firstMs: 1_000, longestMs: 30_000 }

export type ConnectionState = 'connecting' | 'live' | 'down'

export interface ConnectionOptions {
  open: (handlers: StreamHandlers) => Stream
  /** Whether the session is still valid: `false` ends everything, including retries. */
  hasSession: () => Promise<boolean>
  clock: Clock
  random: () => number
  onEvent: (event: StreamEvent) => void
  onState: (state: ConnectionState) => void
  onSignedOut: () => void
}

/**
 * A stream that reconnects: when it ends, checks whether the session is still valid, waits, and opens the next one.
 *
 * Invariant: between `start` and `stop`, one stream is open or one reconnect is in progress.
 */
export function createConnection(options: ConnectionOptions) {
  const down = createTimer(options.clock)
  const retry = createTimer(options.clock)
  let stream: Stream | null = null
  let state: ConnectionState = 'connecting'
  let attempt = 0

  function setState(next: ConnectionState) {
    if (next === state) return
    state = next
    options.onState(next)
  }

  function markLost() {
    if (state === 'live') setState('connecting')
    if (state === 'connecting' && !down.isSet()) down.set(DOWN_AFTER_MS, () => setState('down'))
  }

  function connect() {
    markLost()
    retry.cancel()
    stream?.close()
    const opened = options.open({
      onEvent: (name, data) => stream === opened && receive(parseEvent(name, data)),
      onEnd: () => stream === opened && void recover(opened),
    })
    stream = opened
  }

  function receive(event: StreamEvent | null) {
    if (!event) return
    if (event.type === 'connected') {
      attempt = 0
      down.cancel()
      setState('live')
    }
    options.onEvent(event)
    if (event.type === 'signed-out') end()
  }

  async function recover(lost: Stream) {
    markLost()
    const hasSession = await options.hasSession()
    if (stream !== lost) return
    if (!hasSession) return end()
    retry.set(backOffMs(attempt++, BACK_OFF, options.random()), connect)
  }

  function stop() {
    stream?.close()
    stream = null
    attempt = 0
    down.cancel()
    retry.cancel()
    setState('connecting')
  }

  function end() {
    stop()
    options.onSignedOut()
  }

  return {
    getState: () => state,
    start: () => stream === null && connect(),
    stop,
    /** The network is back: reconnects immediately, even if a stream seems open, which may belong to the old network. */
    reconnectNow: () => stream && connect(),
  }
}
