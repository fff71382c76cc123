import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startUpstream } from '../../../worker/fleet/metrics/upstream.ts'
import { HubError } from '../../../worker/hub/transport/errors/hub-error.ts'

const DOWN = new HubError('hub_unavailable', 'Down', { transient: true })
const REFUSED = new HubError('hub_unauthorized', 'Refused')

type Opened = { controller: ReadableStreamDefaultController<Uint8Array>; signal: AbortSignal }
type Turn = 'stream' | 'nothing runs' | Error

/** An upstream whose connections behave like this in turn, repeating the last. */
function start(...turns: [Turn, ...Turn[]]) {
  const opened: Opened[] = []
  const tries: number[] = []
  const onSample = vi.fn()
  const onUnavailable = vi.fn()
  const onFailure = vi.fn()
  const upstream = startUpstream({
    async open(signal) {
      const turn = turns[Math.min(tries.length, turns.length - 1)]
      tries.push(Date.now())
      if (turn instanceof Error) throw turn
      if (turn === 'nothing runs') return null
      return new ReadableStream<Uint8Array>({
        start(controller) {
          opened.push({ controller, signal })
          signal.addEventListener('abort', () => controller.error(signal.reason))
        },
      })
    },
    ...{ onSample, onUnavailable, onFailure },
  })
  onTestFinished(() => upstream.stop())
  const send = (cpu: number, replica = 'a') =>
    opened
      .at(-1)
      ?.controller.enqueue(
        new TextEncoder().encode(
          `data: {"cpu_usage_pct":${cpu},"memory_used_bytes":1,"replica":"${replica}"}\n\n`,
        ),
      )
  return { upstream, opened, tries, send, onSample, onUnavailable, onFailure }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

describe('a metrics connection', () => {
  it('passes each sample on, and keeps the last of each replica', async () => {
    const { upstream, send, onSample } = start('stream')
    await pass(0)
    send(1)
    send(2, 'b')
    send(3)
    await pass(0)

    expect(onSample.mock.calls.map(([sample]) => sample.cpuPercent)).toEqual([1, 2, 3])
    expect(upstream.latest().map(({ cpuPercent }) => cpuPercent)).toEqual([3, 2])
  })

  it('survives a bug in a consumer of its samples, which is logged once and not reported to viewers', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => logged.mockRestore())
    const { opened, tries, send, onSample, onUnavailable, onFailure } = start('stream')
    onSample.mockImplementation(() => {
      throw new TypeError('cannot read properties of undefined')
    })
    await pass(0)
    for (const cpu of [1, 2, 3]) {
      send(cpu)
      await pass(0)
    }
    await pass(10_000)

    expect(onSample).toHaveBeenCalledTimes(3)
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ event: 'bug' }))
    expect(onUnavailable).not.toHaveBeenCalled()
    expect(onFailure).not.toHaveBeenCalled()
    expect([tries.length, opened.length]).toEqual([1, 1])
  })

  it('is opened again with growing pauses while the Hub is down, and reported once', async () => {
    const { tries, onUnavailable, upstream } = start(DOWN)
    await pass(120_000)

    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
    expect(pauses.length).toBeGreaterThan(5)
    expect(pauses[0]).toBe(500)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000)
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(15_000)
    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith('hub_unavailable')
    expect(upstream.unavailable()).toBe('hub_unavailable')
  })

  it('starts again with short pauses once a sample has come', async () => {
    const { tries, opened, send, upstream } = start(DOWN, DOWN, DOWN, DOWN, 'stream')
    while (opened.length === 0) await pass(1_000)
    send(1)
    await pass(0)
    expect(upstream.unavailable()).toBeNull()
    const before = tries.length

    opened.at(-1)?.controller.close()
    await pass(500)

    expect(tries.length).toBe(before + 1)
  })

  it('is opened again without a report if it drops after samples', async () => {
    const { opened, send, onUnavailable } = start('stream')
    await pass(0)
    send(1)
    await pass(0)
    opened.at(-1)?.controller.error(new TypeError('terminated'))
    await pass(1_000)

    expect(opened).toHaveLength(2)
    expect(onUnavailable).not.toHaveBeenCalled()
  })

  it('is dropped and opened again after 45 s of silence', async () => {
    const { opened, send } = start('stream')
    await pass(40_000)
    send(1)
    await pass(44_999)
    expect(opened).toHaveLength(1)

    await pass(2_000)

    expect(opened[0]?.signal.aborted).toBe(true)
    expect(opened).toHaveLength(2)
  })

  it.each([': still here\n\n', 'data: {"cpu_usage_pct":"a lot"}\n\n'])(
    'is dropped if all it sends for 45 s is %j',
    async (text) => {
      const { opened, onUnavailable, upstream } = start('stream')
      for (let seconds = 0; seconds < 45; seconds++) {
        opened[0]?.controller.enqueue(new TextEncoder().encode(text))
        await pass(1_000)
      }
      await pass(1_000)

      expect(onUnavailable).toHaveBeenCalledExactlyOnceWith('hub_timeout')
      expect(upstream.error()?.message).toBe('The Hub sent no sample for 45 seconds.')
      expect(opened).toHaveLength(2)
    },
  )

  it('is reported as silent after 45 s, before a second try', async () => {
    const { send, onUnavailable } = start('stream')
    await pass(0)
    send(1)
    await pass(44_999)
    expect(onUnavailable).not.toHaveBeenCalled()

    await pass(1)

    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith('hub_timeout')
  })

  it('forgets a replica without samples for a minute', async () => {
    const { send, upstream } = start('stream')
    await pass(0)
    send(1, 'old')
    for (let seconds = 0; seconds < 59; seconds++) {
      await pass(1_000)
      send(2, 'new')
    }
    await pass(0)
    expect(upstream.latest().map(({ replica }) => replica)).toEqual(['old', 'new'])

    await pass(1_000)

    expect(upstream.latest().map(({ replica }) => replica)).toEqual(['new'])
  })

  it('reports that nothing runs, and retries after 15 s, then less and less often', async () => {
    const { tries, onUnavailable } = start('nothing runs')
    const startedAt = Date.now()
    await pass(20 * 60_000)

    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith('not_running')
    expect(tries.map((at) => (at - startedAt) / 1000)).toEqual([0, 15, 45, 105, 225, 465, 765, 1065])
  })

  it('retries a refused token after 30 s, then less and less often', async () => {
    const { tries, onUnavailable } = start(REFUSED)
    const startedAt = Date.now()
    await pass(15 * 60_000)

    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith('hub_unauthorized')
    expect(tries.map((at) => (at - startedAt) / 1000)).toEqual([0, 30, 90, 210, 450, 750])
  })

  it('starts again with the shortest wait once a sample has come', async () => {
    const { tries, send, opened } = start('nothing runs', 'nothing runs', 'stream', 'nothing runs')
    await pass(45_000)
    send(1)
    await pass(0)
    opened[0]?.controller.close()
    await pass(500)
    const before = tries.length

    await pass(15_000)

    expect(tries.length).toBe(before + 1)
  })

  it('reports each change of the reason', async () => {
    const { onUnavailable } = start(DOWN, REFUSED, 'nothing runs', DOWN)
    await pass(120_000)

    expect(onUnavailable.mock.calls.map(([code]) => code)).toEqual([
      'hub_unavailable',
      'hub_unauthorized',
      'not_running',
      'hub_unavailable',
    ])
  })

  it.each<[string, Turn]>([
    ['open', 'stream'],
    ['backing off', DOWN],
    ['waiting for the Space to run', 'nothing runs'],
  ])('leaves no connection and no timer once it is stopped while %s', async (_, turn) => {
    const { upstream, opened, tries, onSample } = start(turn)
    await pass(100)
    upstream.stop()
    await pass(0)

    expect(vi.getTimerCount()).toBe(0)
    expect(opened.every(({ signal }) => signal.aborted)).toBe(true)
    const before = tries.length
    await pass(120_000)
    expect(tries.length).toBe(before)
    expect(onSample).not.toHaveBeenCalled()
  })
})
