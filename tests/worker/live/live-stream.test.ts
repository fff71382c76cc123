import { describe, expect, it } from 'vitest'
import { readFailure } from '../../support/answers.ts'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, request as send, signInForToken } from '../support/test-app.ts'

const STREAM = '/api/proxy/live-metrics-stream'

describe('the live stream', () => {
  it('sends its id, its subscriptions and the reconnect delay first', async () => {
    const { signIn } = createTestApp()

    const stream = await openLiveStream(await signIn(), ['alice/chat', 'Bob/api'])

    expect(stream.order[0]).toBe('connected')
    expect(stream.clientId).toMatch(/^[0-9a-f-]{36}$/)
    expect(stream.connected).toMatchObject({ subscribed: ['alice/chat', 'Bob/api'], rejected: [] })
    expect(stream.retries).toEqual([3000])
  })

  it('opens by cookie as well, as a browser does', async () => {
    createTestApp()
    const cookie = `__Host-session=${await signInForToken()}`

    const stream = await openLiveStream((path) => send(path, { headers: { cookie } }), ['alice/chat'])

    await stream.next('metric')
  })

  it.each(['', '?instances=', '?instances=,'])('may start without subscriptions: %j', async (query) => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const stream = await openLiveStream(() => request(STREAM + query))

    expect(stream.connected).toMatchObject({ subscribed: [], rejected: [] })
  })

  it('rejects invalid and unmanaged ids one by one, and accepts the rest in the Hub’s spelling', async () => {
    const { hub, signIn } = createTestApp()
    const ids = ['ALICE/CHAT', 'bob/api', 'nonsense', 'alice/..', 'carol/running', 'alice/nothing', 'bob/API']

    const { connected } = await openLiveStream(await signIn(), ids)

    expect(connected.subscribed).toEqual(['alice/chat', 'Bob/api'])
    expect(connected.rejected).toEqual([
      { id: 'nonsense', code: 'invalid_request' },
      { id: 'alice/..', code: 'invalid_request' },
      { id: 'carol/running', code: 'space_not_found' },
      { id: 'alice/nothing', code: 'space_not_found' },
    ])
    expect(hub.calls.some(({ path }) => /carol|nothing/.test(path))).toBe(false)
  })

  it('accepts 200 ids, and no more', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const ids = Array.from({ length: 200 }, (_, index) => `alice/space-${index}`)

    expect((await openLiveStream(request, ids)).connected.rejected).toHaveLength(200)
    const response = await request(`${STREAM}?instances=${[...ids, 'alice/chat'].join(',')}`)
    const { issues } = await readFailure(response, 'invalid_request')
    expect(issues?.map(({ path }) => path)).toEqual(['instances'])
  })

  it('sends each sample once, in order, for every Space', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 0 })
    const stream = await openLiveStream(await signIn(), ['alice/chat', 'Bob/api'])
    await passTime(0)
    for (let number = 1; number <= 20; number++) {
      for (const id of ['alice/chat', 'Bob/api']) {
        hub.emitMetric(id, { cpu_usage_pct: number, memory_used_bytes: 1 })
      }
    }

    await passTime(1_000)
    await stream.next('metric', ({ spaceId, sample }) => spaceId === 'Bob/api' && sample.cpuPercent === 20)

    for (const id of ['alice/chat', 'Bob/api']) {
      const samples = stream.received.metric.filter(({ spaceId }) => spaceId === id)
      expect(samples.map(({ sample }) => sample.cpuPercent)).toEqual(
        [...Array(20)].map((_, index) => index + 1),
      )
    }
  })

  it('has a sample of each replica, and of each GPU', async () => {
    const { hub, signIn } = createTestApp()
    const stream = await openLiveStream(await signIn(), ['alice/vision'])

    const three = [await stream.next('metric'), await stream.next('metric'), await stream.next('metric')]

    expect(new Set(three.map(({ sample }) => sample.replica)).size).toBe(3)
    for (const { sample } of three) expect(sample.gpus).toHaveLength(2)
    expect(hub.openStreams()).toHaveLength(1)
  })

  it('sends a later viewer the last known sample of every replica at once', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 0 })
    const request = await signIn()
    const first = await openLiveStream(request, ['alice/chat'])
    await passTime(0)
    hub.emitMetric('alice/chat', { cpu_usage_pct: 1, memory_used_bytes: 1, replica: 'a' })
    hub.emitMetric('alice/chat', { cpu_usage_pct: 2, memory_used_bytes: 1, replica: 'b' })
    await passTime(1_000)
    await first.next('metric', ({ sample }) => sample.replica === 'b')

    const second = await openLiveStream(request, ['alice/chat'])
    await second.next('metric', ({ sample }) => sample.replica === 'b')

    expect(second.received.metric).toEqual(first.received.metric)
    expect(hub.openStreams()).toHaveLength(1)
  })

  it('sends something at least every 15 s, and ends by itself after 10 minutes', async () => {
    stopTime()
    const { signIn } = createTestApp({ metricsIntervalMs: 0 })
    const stream = await openLiveStream(await signIn())

    await passTime(150_000)
    await eventually(() => expect(stream.comments.length).toBeGreaterThanOrEqual(10))

    await passTime(449_000)
    await passTime(1_000)
    expect(await stream.ended).toBeNull()
    expect(stream.order.filter((name) => name !== 'incident' && name !== 'activity')).toEqual(['connected'])
  })

  it('is not opened by HEAD, which has no reader', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()

    const response = await request(`${STREAM}?instances=alice/chat`, { method: 'HEAD' })
    expect(await response.text()).toBe('')
    await passTime(20_000)

    expect(hub.openStreams()).toEqual([])
  })
})
