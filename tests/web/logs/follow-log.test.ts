import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../../shared/wire/logs.ts'
import { type FollowState, followLog } from '../../../web/logs/follow/follow-log.ts'
import type { OnLogEvent } from '../../../web/logs/follow/read-log-stream.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { createFakeClock, settle } from '../support/fake-clock.ts'

interface Attempt {
  after: string | null
  signal: AbortSignal
  onEvent: OnLogEvent
  end: () => Promise<void>
  fail: (error: unknown) => Promise<void>
}

function follow() {
  const { clock, pass } = createFakeClock()
  const attempts: Attempt[] = []
  const states: FollowState[] = []
  const lines: string[] = []
  const log = followLog({
    clock,
    random: () => 1,
    onState: (state) => states.push(state),
    onLines: (more) => lines.push(...more.map(({ text }) => text)),
    read: (request) =>
      new Promise((resolve, reject) =>
        attempts.push({
          ...request,
          end() {
            resolve()
            return settle()
          },
          fail(error) {
            reject(error)
            return settle()
          },
        }),
      ),
  })
  const last = () => attempts.at(-1) as Attempt
  log.connect()
  return { log, pass, attempts, states, lines, last }
}

const opened: LogEvent = { type: 'opened', data: { spaceId: 'ada/a', kind: 'run', stage: 'RUNNING' } }
const written = (text: string): LogEvent => ({ type: 'lines', data: { lines: [{ at: null, text }] } })
const ended = (reason: 'finished' | 'not_running' | 'limit'): LogEvent => ({
  type: 'ended',
  data: { reason },
})

describe('following a log', () => {
  it('goes on after the last event when the connection breaks', async () => {
    const { last, pass, attempts, states, lines } = follow()
    last().onEvent(opened, null)
    last().onEvent(written('one'), '5-1')
    await last().fail(new ApiError({ code: 'unreachable', message: '' }))
    expect(states.at(-1)).toMatchObject({ phase: 'lost', error: { code: 'unreachable' } })
    await pass(1_000)
    expect(attempts).toHaveLength(2)
    expect(last().after).toBe('5-1')
    last().onEvent(opened, null)
    last().onEvent(written('two'), '6-1')
    expect(lines).toEqual(['one', 'two'])
    expect(states.at(-1)).toEqual({ phase: 'open' })
  })

  it('treats a stream that ends without its last event as broken', async () => {
    const { last, states } = follow()
    last().onEvent(opened, null)
    await last().end()
    expect(states.at(-1)).toMatchObject({ phase: 'lost', error: { code: 'unreachable' } })
  })

  it.each(['finished', 'not_running'] as const)(
    'does not connect again after the end: %s',
    async (reason) => {
      const { last, pass, attempts, states, log } = follow()
      last().onEvent(opened, null)
      last().onEvent(written('one'), '5-1')
      last().onEvent(ended(reason), null)
      await last().end()
      expect(states.at(-1)).toEqual({ phase: 'ended', reason })
      await pass(3_600_000)
      expect(attempts).toHaveLength(1)
      log.connect()
      expect(last().after).toBe('5-1')
    },
  )

  it('connects again at once after the time limit', async () => {
    const { last, attempts } = follow()
    last().onEvent(opened, null)
    last().onEvent(ended('limit'), null)
    await last().end()
    expect(attempts).toHaveLength(2)
  })

  it('waits longer each time the Hub fails', async () => {
    const { last, pass, attempts } = follow()
    for (const wait of [1_000, 2_000, 4_000]) {
      const before = attempts.length
      last().onEvent(opened, null)
      last().onEvent({ type: 'failed', data: { code: 'hub_unavailable', message: '' } }, null)
      await last().end()
      await pass(wait - 1)
      expect(attempts).toHaveLength(before)
      await pass(1)
      expect(attempts).toHaveLength(before + 1)
    }
  })

  it('waits as long as the server asks for', async () => {
    const { last, pass, attempts } = follow()
    await last().fail(new ApiError({ code: 'rate_limited', message: '', retryAfterSeconds: 5 }))
    await pass(4_999)
    expect(attempts).toHaveLength(1)
    await pass(1)
    expect(attempts).toHaveLength(2)
  })

  it.each(['no_token', 'space_not_found', 'unauthorized', 'hub_forbidden'] as const)(
    'does not try again by itself after %s',
    async (code) => {
      const { last, pass, attempts, states } = follow()
      await last().fail(new ApiError({ code, message: '' }))
      expect(states.at(-1)).toMatchObject({ phase: 'failed', error: { code } })
      await pass(3_600_000)
      expect(attempts).toHaveLength(1)
    },
  )

  it('reports nothing after it was stopped', async () => {
    const { last, log, states, lines, pass, attempts } = follow()
    last().onEvent(opened, null)
    log.stop()
    expect(last().signal.aborted).toBe(true)
    last().onEvent(written('late'), '5-1')
    await last().fail(new Error('aborted'))
    await pass(3_600_000)
    expect(lines).toEqual([])
    expect(states).toEqual([{ phase: 'open' }])
    expect(attempts).toHaveLength(1)
  })
})
