import { backOffMs } from '../../../shared/back-off.ts'
import type { LogEvent, LogLine } from '../../../shared/wire/logs.ts'
import { ApiError } from '../../requests/transport/client.ts'
import { type Clock, createTimer } from '../../time/clock.ts'
import type { LogStreamRequest } from './read-log-stream.ts'

const BACK_OFF = { firstMs: 1_000, longestMs: 30_000 }
/** A stream that lasts for this long has not failed. */
const STEADY_MS = 20_000

/** Failures that may pass by themselves. After any other, only the reader can try again. */
const PASSING: ReadonlySet<string> = new Set([
  ...['unreachable', 'timeout', 'gateway', 'internal', 'store_unavailable'],
  ...['hub_unavailable', 'hub_timeout', 'hub_rate_limited', 'rate_limited', 'edge_rate_limited'],
])

/** `lost`: it connects again by itself. `failed`: it does not. */
export type FollowState =
  | { phase: 'connecting' | 'open' }
  | { phase: 'ended'; reason: 'finished' | 'not_running' }
  | { phase: 'lost' | 'failed'; error: ApiError }

interface FollowOptions {
  read: (request: Omit<LogStreamRequest, 'path'>) => Promise<void>
  clock: Clock
  random: () => number
  onLines: (lines: readonly LogLine[]) => void
  onState: (state: FollowState) => void
}

/**
 * Follows a log over broken connections, from where the reader was. A log that has ended stays so until `connect` is called.
 * Invariant: at most one stream is open, and after `stop` nothing is reported.
 */
export function followLog({ read, clock, random, onLines, onState }: FollowOptions) {
  const retry = createTimer(clock)
  const steady = createTimer(clock)
  let current: AbortController | null = null
  let after: string | null = null
  let failures = 0

  function connect() {
    stop()
    const mine = new AbortController()
    current = mine
    let last: LogEvent | null = null
    const isMine = () => current === mine
    const request = {
      after,
      signal: mine.signal,
      onEvent(event: LogEvent, id: string | null) {
        if (!isMine()) return
        last = event
        if (id !== null) after = id
        note(event)
      },
    }
    read(request).then(
      () => isMine() && finish(last),
      (error: unknown) => isMine() && lose(error),
    )
  }

  function note(event: LogEvent) {
    if (event.type === 'opened') {
      steady.set(STEADY_MS, () => {
        failures = 0
      })
      onState({ phase: 'open' })
    } else if (event.type === 'lines') {
      failures = 0
      onLines(event.data.lines)
    }
  }

  function finish(last: LogEvent | null) {
    if (last?.type === 'failed') return lose(new ApiError(last.data))
    if (last?.type !== 'ended') return lose(null)
    const { reason } = last.data
    if (reason === 'limit') return connect()
    stop()
    onState({ phase: 'ended', reason })
  }

  function lose(cause: unknown) {
    stop()
    const error =
      cause instanceof ApiError ? cause : new ApiError({ code: 'unreachable', message: 'The log broke off' })
    if (!PASSING.has(error.code)) return onState({ phase: 'failed', error })
    onState({ phase: 'lost', error })
    const asked = (error.retryAfterSeconds ?? 0) * 1_000
    retry.set(backOffMs(failures++, BACK_OFF, random(), asked), connect)
  }

  function stop() {
    retry.cancel()
    steady.cancel()
    current?.abort()
    current = null
  }

  return { connect, stop }
}
