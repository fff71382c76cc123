import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'
import { serveHub } from './serve.ts'

const token = 'hf_aliceWrite'
const RUNTIME = '/api/spaces/alice/chat/runtime'
let hub: Hub

beforeEach(() => {
  hub = createHub()
})
afterEach(() => hub.close())

describe('a fault', () => {
  const status = async (path: string, options = {}) => (await send(hub, path, { token, ...options })).status

  it('hits every request by default, until it is cleared', async () => {
    const id = hub.faults.set({ kind: 'status', status: 503 })
    expect([await status(RUNTIME), await status('/api/spaces'), await status(RUNTIME)]).toEqual([
      503, 503, 503,
    ])

    expect(hub.faults.clear(id)).toBe(true)
    expect(await status(RUNTIME)).toBe(200)
    expect(hub.faults.clear(id)).toBe(false)
  })

  it('ends after `times` requests', async () => {
    hub.faults.set({ kind: 'status', status: 500, times: 2 })

    expect([await status(RUNTIME), await status(RUNTIME), await status(RUNTIME)]).toEqual([500, 500, 200])
    expect(hub.faults.list()).toEqual([])
  })

  it('hits by route, including the query if it has one', async () => {
    hub.faults.set({ kind: 'status', status: 500, route: '/api/spaces/*/runtime' })
    hub.faults.set({ kind: 'status', status: 502, route: '/api/spaces?*author=bob*' })

    expect(await status(RUNTIME)).toBe(500)
    expect(await status('/api/spaces/alice/chat')).toBe(200)
    expect(await status('/api/spaces?author=bob')).toBe(502)
    expect(await status('/api/spaces?author=alice')).toBe(200)
  })

  it('hits by method, account and Space', async () => {
    hub.faults.set({ kind: 'status', status: 501, method: 'post' })
    hub.faults.set({ kind: 'status', status: 502, account: 'anonymous' })
    hub.faults.set({ kind: 'status', status: 503, space: 'alice/中文空间' })
    hub.faults.set({ kind: 'status', status: 504, account: 'Bob' })

    expect(await status('/api/spaces/alice/chat/pause', { method: 'POST' })).toBe(501)
    expect(await status(RUNTIME)).toBe(200)
    expect((await send(hub, RUNTIME)).status).toBe(502)
    expect(await status('/api/spaces/alice/中文空间')).toBe(503)
    expect(await status(RUNTIME, { token: 'hf_bobWrite' })).toBe(504)
  })
})

describe('an answer', () => {
  it('has another status, with the given body and headers', async () => {
    const headers = { 'Retry-After': '7' }
    hub.faults.set({ kind: 'status', status: 429, body: { error: 'slow down' }, headers })

    const response = await send(hub, RUNTIME)

    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('7')
    expect(response.headers.get('ratelimit')).toContain('"api"')
    expect(await response.json()).toEqual({ error: 'slow down' })
  })

  it('can be a web page', async () => {
    hub.faults.set({ kind: 'html' })
    const response = await send(hub, RUNTIME)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<!DOCTYPE html>')
  })

  it('can be many megabytes of valid JSON', async () => {
    hub.faults.set({ kind: 'huge', megabytes: 3 })
    const text = await (await send(hub, RUNTIME)).text()

    expect(text.length).toBeGreaterThan(2_900_000)
    expect(JSON.parse(text)).toHaveLength(1)
  })

  it('can be a redirect to another host', async () => {
    hub.faults.set({ kind: 'redirect', to: 'https://elsewhere.example/api' })
    const response = await send(hub, RUNTIME)

    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('https://elsewhere.example/api')
  })

  it('can be the one for a bad token', async () => {
    hub.faults.set({ kind: 'bad-token' })
    const response = await send(hub, RUNTIME, { token })

    expect(response.status).toBe(401)
    expect(response.headers.get('x-error-message')).toBe('Invalid credentials in Authorization header')
  })

  it('comes after a delay', async () => {
    hub.faults.set({ kind: 'delay', ms: 60 })
    const startedAt = performance.now()

    expect((await send(hub, RUNTIME)).status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(50)
  })

  it.each([{ kind: 'hang' } as const, { kind: 'delay', ms: 600_000 } as const])(
    'never comes: $kind',
    async (fault) => {
      hub.faults.set(fault)
      const given = send(hub, RUNTIME, { signal: AbortSignal.timeout(50) })

      await expect(given).rejects.toMatchObject({ name: 'TimeoutError' })
    },
  )

  it('is given up when the Hub closes, if it never came', async () => {
    hub.faults.set({ kind: 'hang' })
    const given = send(hub, RUNTIME)
    await Promise.resolve()

    hub.close()

    await expect(given).rejects.toThrow('closed')
  })

  it('can trickle', async () => {
    hub.faults.set({ kind: 'slow', bytes: 40, everyMs: 2 })
    const response = await send(hub, RUNTIME)
    const chunks = []
    for await (const chunk of response.body ?? []) chunks.push(chunk)

    expect(chunks.length).toBeGreaterThan(4)
    expect(JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)))).toMatchObject({ stage: 'RUNNING' })
  })

  it('can have an unknown stage, with its domains unchanged', async () => {
    hub.faults.set({ kind: 'unknown-stage', stage: 'DREAMING' })
    const [space] = await (await send(hub, '/api/spaces?search=own-domain&expand=runtime')).json()

    expect(space.runtime.stage).toBe('DREAMING')
    expect(space.runtime.domains[0].stage).toBe('READY')
  })

  it('can lack fields', async () => {
    hub.faults.set({ kind: 'missing-fields', fields: ['hardware', '_id'] })
    const [space] = await (await send(hub, '/api/spaces?search=own-domain&expand=runtime')).json()

    expect(space).toEqual({ id: 'alice/own-domain', runtime: expect.not.objectContaining({ hardware: {} }) })
    expect(space.runtime).not.toHaveProperty('hardware')
  })

  it('can have words for numbers', async () => {
    hub.faults.set({ kind: 'wrong-types' })

    expect(await (await send(hub, RUNTIME)).json()).toMatchObject({ gcTimeout: 'a lot' })
  })
})

describe('on a real socket', () => {
  async function serve() {
    const server = await serveHub({ hub })
    return { ...server, get: (path: string, init?: RequestInit) => fetch(server.url + path, init) }
  }

  it('a cut body has its full content-length and a broken connection', async () => {
    const { get, close } = await serve()
    hub.faults.set({ kind: 'cut' })

    const response = await get('/api/spaces?author=alice')

    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000)
    await expect(response.json()).rejects.toThrow()
    await close()
  })

  it('a broken stream differs from one that ends', async () => {
    const { get, close } = await serve()
    hub.faults.set({ kind: 'drop', afterEvents: 1, abort: true, space: 'alice/chat' })
    hub.faults.set({ kind: 'drop', afterEvents: 1, space: 'alice/vision' })

    const outcome = async (id: string) => {
      const response = await get(`/v1/${id}/live-metrics/sse`)
      return response.text().then(
        () => 'ended',
        () => 'broke',
      )
    }

    expect(await outcome('alice/vision')).toBe('ended')
    expect(await outcome('alice/chat').catch(() => 'broke')).toBe('broke')
    await close()
  })

  it('a client that gives up a hanging request affects no one else', async () => {
    const { get, close } = await serve()
    hub.faults.set({ kind: 'hang', times: 1 })

    await expect(get(RUNTIME, { signal: AbortSignal.timeout(50) })).rejects.toThrow()

    expect((await get(RUNTIME)).status).toBe(200)
    await close()
  })
})
