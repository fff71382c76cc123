import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createHub, type Hub } from './hub.ts'
import { readEvents, send } from './send.ts'
import { serveHub } from './serve.ts'

const token = 'hf_aliceWrite'
const METRICS = '/api/spaces/alice/chat/metrics'
let hub: Hub
const open = (options: Parameters<typeof createHub>[0] = {}) => {
  hub = createHub({ metricsIntervalMs: 5, ...options })
  return hub
}
afterEach(() => hub.close())

describe('metrics', () => {
  it.each([METRICS, '/v1/alice/chat/live-metrics/sse'])(
    'come from %s, named as the Hub names them',
    async (path) => {
      const response = await send(open(), path, { token })
      const [event] = await readEvents(response, 1)

      expect(response.headers.get('content-type')).toBe('text/event-stream')
      expect(event?.event).toBe('metric')
      const sample = JSON.parse(event?.data ?? '')
      expect(sample).toMatchObject({ cpu_millicores: 8000, memory_total_bytes: 32_000_000_000, gpus: {} })
      expect(sample.replica).toMatch(/^[a-z0-9]{5}$/)
      expect(sample.cpu_usage_pct).toBeGreaterThan(0)
      expect(sample.cpu_usage_pct).toBeLessThanOrEqual(100)
      expect(sample.memory_used_bytes).toBeLessThan(32_000_000_000)
    },
  )

  it('name a new replica after each restart, and the same ones on every Hub', async () => {
    const restartTwice = async () => {
      const hub = open({ settleMs: 0 })
      const names: string[] = []
      for (let round = 0; round < 3; round++) {
        const [event] = await readEvents(await send(hub, METRICS, { token }), 1)
        names.push(JSON.parse(event?.data ?? '').replica)
        await send(hub, '/api/spaces/alice/chat/restart', { method: 'POST', token })
      }
      hub.close()
      return names
    }
    const names = await restartTwice()

    expect(new Set(names).size).toBe(3)
    expect(await restartTwice()).toEqual(names)
  })

  it('come once per round from each replica, with its GPUs by id', async () => {
    const events = await readEvents(await send(open(), '/v1/alice/vision/live-metrics/sse'), 6)
    const samples = events.map(({ data }) => JSON.parse(data))
    const replicas = samples.map(({ replica }) => replica)

    expect(new Set(replicas).size).toBe(3)
    expect(replicas.slice(3)).toEqual(replicas.slice(0, 3))
    for (const { gpus } of samples) {
      expect(Object.keys(gpus)).toHaveLength(2)
      for (const gpu of Object.values(gpus)) expect(gpu).toMatchObject({ memory_total_bytes: 24_000_000_000 })
    }
  })

  it('change over time', async () => {
    let clock = 0
    open({ now: () => (clock += 20_000) })
    const events = await readEvents(await send(hub, METRICS, { token }), 5)

    expect(new Set(events.map(({ data }) => JSON.parse(data).cpu_usage_pct)).size).toBe(5)
  })

  it('can be sent only by hand', async () => {
    open({ metricsIntervalMs: 0 })
    const response = await send(hub, METRICS, { token })
    hub.emitMetric('alice/chat', { cpu_usage_pct: 12, replica: 'abcde' })
    hub.emitMetric('alice/vision', { cpu_usage_pct: 99 })
    hub.emitMetric('alice/chat', 'not json')

    const events = await readEvents(response, 2)

    expect(events.map(({ data }) => data)).toEqual(['{"cpu_usage_pct":12,"replica":"abcde"}', 'not json'])
  })

  it('end when the Space stops serving', async () => {
    open()
    const response = await send(hub, METRICS, { token })
    hub.setStage('alice/chat', 'SLEEPING')

    await response.text()

    expect(hub.openStreams()).toEqual([])
  })
})

describe('a listener', () => {
  it('is known from the first byte until the reader cancels', async () => {
    const response = await send(open(), METRICS, { token })
    expect(hub.openStreams()).toMatchObject([{ path: METRICS, spaceId: 'alice/chat', kind: 'metrics' }])

    await response.body?.cancel()

    expect(hub.openStreams()).toEqual([])
  })

  it('is removed when the request is aborted, and its reader fails', async () => {
    const gone = new AbortController()
    const response = await send(open(), METRICS, { token, signal: gone.signal })

    gone.abort()

    expect(hub.openStreams()).toEqual([])
    await expect(response.text()).rejects.toThrow()
  })

  it('is removed when the client hangs up on a real socket', async () => {
    const server = await serveHub({ hub: open() })
    const gone = new AbortController()
    const url = `${server.url}/v1/alice/chat/live-metrics/sse`
    await fetch(url, { signal: gone.signal })
    const second = await fetch(url)
    expect(hub.openStreams()).toHaveLength(2)

    gone.abort()
    await eventually(() => expect(hub.openStreams()).toHaveLength(1))
    await second.body?.cancel()
    await eventually(() => expect(hub.openStreams()).toEqual([]))
    await server.close()
  })

  it('sees the stream end when the Hub closes, over a socket too', async () => {
    const server = await serveHub({ hub: open() })
    const response = await fetch(`${server.url}/v1/alice/chat/live-metrics/sse`)
    const rest = response.text()

    await server.close()

    expect(await rest).toContain('event: metric')
  })
})

describe('events', () => {
  it('report the stage and the Space, to anyone if it is public', async () => {
    const events = await readEvents(await send(open(), '/api/spaces/alice/chat/events'), 3)

    expect(events.map(({ event }) => event)).toEqual(['stage', 'zero-gpu-count', 'space'])
    expect(events[0]?.data).toBe('RUNNING')
    expect(JSON.parse(events[2]?.data ?? '')).toMatchObject({
      compute: {
        spec: { sdk: 'docker', hardwareFlavor: 'cpu-upgrade' },
        current: { status: { stage: 'RUNNING' } },
      },
    })
  })
})

describe('logs', () => {
  it('replay, then send empty keep-alive events', async () => {
    const response = await send(open(), '/api/spaces/alice/chat/logs/run?tail=2', { token })
    const events = await readEvents(response, 6)

    expect(JSON.parse(events[0]?.data ?? '').data).toContain('===== Application Startup at')
    expect(events.slice(3).map(({ data }) => data)).toEqual(['', '', ''])
  })

  it('of a build replay, and end with the build', async () => {
    const text = await (await send(open(), '/api/spaces/alice/chat/logs/build', { token })).text()

    expect(text).toMatch(/^data: .*===== Build Queued at /)
    expect(text).toContain('Pushing image')
    expect(hub.openStreams()).toEqual([])
  })

  it('have the header on top of the last lines if `tail` is given', async () => {
    const response = await send(open(), '/api/spaces/alice/chat/logs/run?tail=1', { token })
    const [head, last] = await readEvents(response, 2)

    expect(JSON.parse(head?.data ?? '').data).toContain('===== Application Startup')
    expect(JSON.parse(last?.data ?? '').data).toContain('GET /api/predict')
  })

  it('follow a build, and end cleanly with it', async () => {
    open({ settleMs: 60 })
    await send(hub, '/api/spaces/alice/chat/restart', { method: 'POST', token })
    const text = await (await send(hub, '/api/spaces/alice/chat/logs/build', { token })).text()

    expect(text.match(/Build Queued/g)).toHaveLength(1)
    expect(text).toContain('Pushing image')
  })

  it.each(['PAUSED', 'SLEEPING', 'BUILDING'])(
    'of a container are empty while the Space is %s',
    async (stage) => {
      open().setStage('alice/chat', stage)
      const response = await send(hub, '/api/spaces/alice/chat/logs/run', { token })

      expect([response.status, await response.text()]).toEqual([200, ''])
    },
  )

  it.each([
    ['run', 'RUNTIME_ERROR', 'Traceback'],
    ['build', 'BUILD_ERROR', 'ERROR: out of luck'],
  ])('of a failed %s end with the reason', async (kind, stage, reason) => {
    open().setStage('alice/chat', stage, { errorMessage: 'out of luck' })
    const text = await (await send(hub, `/api/spaces/alice/chat/logs/${kind}`, { token })).text()

    expect(text.slice(-1_200)).toContain(reason)
    expect(text).toContain('out of luck')
  })

  it('have times of three precisions, and are the same when they are read again', async () => {
    open({ now: () => 1_800_000_000_000 }).setStage('alice/chat', 'RUNTIME_ERROR')
    const read = async () => (await send(hub, '/api/spaces/alice/chat/logs/run', { token })).text()
    const text = await read()

    for (const time of [/:\d\dZ"/, /\.\d{3}Z"/, /\.\d{6}Z"/]) expect(text).toMatch(time)
    expect(await read()).toBe(text)
  })

  it('have what a test writes into them, before and after they are opened', async () => {
    open().setLog('alice/chat', 'run', [{ data: 'one\n', timestamp: '2026-06-01T14:49:54Z' }])
    const response = await send(hub, '/api/spaces/alice/chat/logs/run', { token })
    hub.appendLog('alice/chat', 'run', [{ data: 'two', timestamp: '2026-06-01T14:49:54.1Z' }])
    const again = await send(hub, '/v1/alice/chat/logs/run')

    const texts = async (of: Response) => (await readEvents(of, 2)).map(({ data }) => JSON.parse(data).data)
    expect(await texts(response)).toEqual(['one\n', 'two'])
    expect(await texts(again)).toEqual(['one\n', 'two'])
  })

  it('reject a wrong `tail`', async () => {
    expect((await send(open(), '/api/spaces/alice/chat/logs/run?tail=-1', { token })).status).toBe(400)
  })
})

describe('the JWT of a Space', () => {
  it('grants access to the control plane of that Space only', async () => {
    open()
    const {
      token: jwt,
      accessToken,
      exp,
    } = await (await send(hub, '/api/spaces/alice/diary/jwt', { token })).json()
    const statusOf = async (path: string) => {
      const response = await send(hub, path, { token: jwt })
      await response.body?.cancel()
      return response.status
    }

    expect(accessToken).toBe(`Bearer ${jwt}`)
    expect(exp).toBeGreaterThan(Date.now() / 1000)
    expect(await statusOf('/v1/alice/diary/live-metrics/sse')).toBe(200)
    expect(await statusOf('/v1/alice/chat/live-metrics/sse')).toBe(401)
    expect(await statusOf('/api/spaces/alice/diary')).toBe(401)
  })
})
