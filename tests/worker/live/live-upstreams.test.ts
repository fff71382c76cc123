import { describe, expect, it } from 'vitest'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, postJson, type TestApp } from '../support/test-app.ts'

const metricsCalls = ({ hub }: TestApp) =>
  hub.calls.map(({ path }) => path).filter((path) => /\/metrics$|\/live-metrics\/sse$/.test(path))

const DOCUMENTED = '/api/spaces/alice/chat/metrics'
const OLDER = '/v1/alice/chat/live-metrics/sse'

describe('the connections to the Hub', () => {
  it('are one for each Space, however many viewers', async () => {
    const app = createTestApp()
    const request = await app.signIn()
    const ids = ['alice/chat', 'Bob/api', 'alice/zero']

    const streams = await Promise.all(Array.from({ length: 10 }, () => openLiveStream(request, ids)))
    for (const stream of streams) {
      for (const id of ids) await stream.next('metric', ({ spaceId }) => spaceId === id)
    }

    expect(app.hub.openStreams()).toHaveLength(ids.length)
    expect(metricsCalls(app)).toHaveLength(ids.length)
  })

  it('are opened a few at a time', async () => {
    stopTime()
    const app = createTestApp({ latencyMs: 800 })
    const request = await app.signIn()
    const ids = [...app.hub.spaces.keys()].filter((id) => id.startsWith('alice/')).slice(0, 20)
    const opening = openLiveStream(request, ids)
    await eventually(() => expect(app.hub.calls).toHaveLength(3))
    await passTime(800)
    await opening

    await passTime(700)

    expect(metricsCalls(app).length).toBeLessThanOrEqual(6)
  })

  it('are not opened for Spaces that do not run', async () => {
    const app = createTestApp()
    const ids = ['alice/is-paused', 'alice/is-build-error', 'alice/homepage']

    const stream = await openLiveStream(await app.signIn(), ids)

    for (const id of ids) {
      expect(await stream.next('unavailable')).toEqual({ spaceId: id, code: 'not_running' })
    }
    expect(metricsCalls(app)).toEqual([])
  })

  it('use the account’s token', async () => {
    const { hub, signIn } = createTestApp()
    const stream = await openLiveStream(await signIn(), ['alice/diary', 'Bob/api'])
    await stream.next('metric', ({ spaceId }) => spaceId === 'Bob/api')

    const callers = hub.calls.filter(({ path }) => path.endsWith('/metrics')).map(({ account }) => account)
    expect(callers.sort()).toEqual(['Bob', 'alice'])
  })

  it.each([404, 405, 406])(
    'use the older route when the documented one answers %i, and remember it',
    async (status) => {
      const app = createTestApp()
      const request = await app.signIn()
      app.hub.faults.set({ kind: 'status', status, route: '/api/spaces/*/metrics' })

      const first = await openLiveStream(request, ['alice/chat'])
      await first.next('metric')
      expect(metricsCalls(app)).toEqual([DOCUMENTED, OLDER])

      const second = await openLiveStream(request, ['alice/zero'])
      await second.next('metric')
      expect(metricsCalls(app).slice(2)).toEqual(['/v1/alice/zero/live-metrics/sse'])
    },
  )

  it('go back to the documented route when the older one is gone', async () => {
    stopTime()
    const app = createTestApp()
    const fault = app.hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces/*/metrics' })
    const stream = await openLiveStream(await app.signIn(), ['alice/chat'])
    await stream.next('metric')
    app.hub.faults.clear(fault)
    app.hub.faults.set({ kind: 'status', status: 404, route: '/v1/*' })

    app.hub.endStreams()
    await passTime(2_000)

    await eventually(() => expect(metricsCalls(app)).toEqual([DOCUMENTED, OLDER, OLDER, DOCUMENTED]))
  })

  it('use the older route without a token, for an account that has none', async () => {
    const app = createTestApp()
    const stream = await openLiveStream(await app.signIn(), ['acme/shop'])

    // The documented route requires a token; the older one does not.
    expect(await stream.next('metric')).toMatchObject({ spaceId: 'acme/shop' })
    expect(stream.received.unavailable).toEqual([])
  })

  it('are opened again when they drop, and viewers miss only what was not sent', async () => {
    stopTime()
    const app = createTestApp()
    const stream = await openLiveStream(await app.signIn(), ['alice/chat'])
    await stream.next('metric')

    app.hub.endStreams('alice/chat')
    await passTime(2_000)

    await eventually(() => expect(stream.received.metric.length).toBeGreaterThanOrEqual(2))
    expect(app.hub.openStreams()).toHaveLength(1)
    expect(stream.received.unavailable).toEqual([])
  })

  it('are closed when the Space stops after its last subscriber has left', async () => {
    stopTime()
    const app = createTestApp({ metricsIntervalMs: 0 })
    const request = await app.signIn()
    const stream = await openLiveStream(request, ['alice/chat'])
    await passTime(20)
    app.hub.emitMetric('alice/chat', { cpu_usage_pct: 1, memory_used_bytes: 1 })
    await passTime(20)
    const subscribe = (instances: string[]) =>
      request('/api/proxy/update-subscriptions', postJson({ clientId: stream.clientId, instances }))
    await subscribe([])
    await request('/api/proxy/pause/alice/chat', { method: 'POST' })
    await passTime(20)
    expect(app.hub.openStreams()).toEqual([])

    await subscribe(['alice/chat'])

    expect(await stream.next('unavailable')).toEqual({ spaceId: 'alice/chat', code: 'not_running' })
  })

  it('are reported after 45 s without a sample, whatever else they send', async () => {
    stopTime()
    const app = createTestApp({ metricsIntervalMs: 0 })
    const stream = await openLiveStream(await app.signIn(), ['alice/chat'])
    for (let seconds = 0; seconds < 44; seconds++) {
      app.hub.emitMetric('alice/chat', 'not a sample')
      await passTime(1_000)
    }
    expect(stream.received.unavailable).toEqual([])
    await passTime(3_000)

    expect(await stream.next('unavailable')).toEqual({ spaceId: 'alice/chat', code: 'hub_timeout' })
    const line = { event: 'no-samples', space: 'alice/chat', code: 'hub_timeout', requestId: null }
    expect(app.logs).toContainEqual(line)
    app.hub.emitMetric('alice/chat', { cpu_usage_pct: 7, memory_used_bytes: 1 })
    await passTime(20)
    expect((await stream.next('metric')).sample.cpuPercent).toBe(7)
  })

  it('are opened again when they are silent for 45 s', async () => {
    stopTime()
    const app = createTestApp()
    app.hub.faults.set({ kind: 'stall', afterEvents: 1, times: 1 })
    const stream = await openLiveStream(await app.signIn(), ['alice/chat'])
    await stream.next('metric')

    await passTime(44_000)
    expect(metricsCalls(app)).toHaveLength(1)
    await passTime(3_000)

    expect(metricsCalls(app)).toHaveLength(2)
    expect(app.hub.openStreams()).toHaveLength(1)
    await stream.next('metric')
  })
})
