import { LIVE_EVENT_NAMES, type LiveEvent, type LiveEventName } from '../../shared/live.ts'
import { backoffMs } from './backoff.ts'
import type { Clock } from './clock.ts'
import { parseEvent } from './parse-event.ts'
import { createTimer } from './timer.ts'

const CLOSED = 2
const DOWN_AFTER_MS = 10_000
/** The server ends a stream after 10 minutes: one that is older has broken without the browser noticing. */
const LONGEST_STREAM_MS = 11 * 60_000

export type ConnectionState = 'connecting' | 'live' | 'down'

/** What we use of an EventSource. */
export interface Source {
  readonly readyState: number
  addEventListener: (type: LiveEventName, listener: (event: { data: string }) => void) => void
  onerror: ((event: Event) => void) | null
  close: () => void
}

export interface ConnectionOptions {
  open: () => Source
  /** Whether the session still stands: `false` ends everything, also the trying. */
  hasSession: () => Promise<boolean>
  clock: Clock
  random: () => number
  onEvent: (event: LiveEvent) => void
  onState: (state: ConnectionState) => void
  onSignedOut: () => void
}

/**
 * One EventSource that comes back.
 *
 * An EventSource reconnects by itself after a broken connection, but gives up for good when the answer
 * is not a 200. Then we ask whether the session still stands, wait, and make another one.
 *
 * Invariant: between `start` and `stop` there is one source, or one way to the next is under way.
 */
export function createConnection(options: ConnectionOptions) {
  const down = createTimer(options.clock)
  const retry = createTimer(options.clock)
  const expiry = createTimer(options.clock)
  let source: Source | null = null
  let state: ConnectionState = 'connecting'
  let attempt = 0

  function setState(next: ConnectionState) {
    if (next === state) return
    state = next
    options.onState(next)
  }

  function lose() {
    if (state === 'live') setState('connecting')
    if (state === 'connecting' && !down.isSet()) down.set(DOWN_AFTER_MS, () => setState('down'))
  }

  function connect() {
    lose()
    retry.cancel()
    source?.close()
    const opened = options.open()
    source = opened
    listen(opened, (event) => source === opened && receive(event))
    opened.onerror = () => source === opened && void recover(opened)
  }

  function receive(event: LiveEvent) {
    if (event.type === 'connected') {
      attempt = 0
      down.cancel()
      expiry.set(LONGEST_STREAM_MS, connect)
      setState('live')
    }
    options.onEvent(event)
    if (event.type === 'signed-out') end()
  }

  async function recover(lost: Source) {
    lose()
    if (lost.readyState !== CLOSED) return
    const hasSession = await options.hasSession()
    if (source !== lost) return
    if (!hasSession) return end()
    retry.set(backoffMs(attempt++, options.random), connect)
  }

  function stop() {
    source?.close()
    source = null
    attempt = 0
    for (const timer of [down, retry, expiry]) timer.cancel()
    setState('connecting')
  }

  function end() {
    stop()
    options.onSignedOut()
  }

  return {
    getState: () => state,
    start: () => source === null && connect(),
    stop,
    /** The network is back: tries at once, also where a stream seems open, for it may belong to the old network. */
    hurry: () => source && connect(),
  }
}

function listen(source: Source, onEvent: (event: LiveEvent) => void) {
  for (const name of LIVE_EVENT_NAMES) {
    source.addEventListener(name, ({ data }) => {
      const event = parseEvent(name, data)
      if (event) onEvent(event)
    })
  }
}
