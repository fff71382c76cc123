import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from './faults/fault.ts'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'
import { serveHub } from './serve.ts'

const token = 'hf_aliceWrite'
const RESTART = '/api/spaces/alice/is-paused/restart'
let hub: Hub

beforeEach(() => {
  hub = createHub({ settleMs: 60_000 })
})
afterEach(() => hub.close())

async function stageOf(id: string): Promise<string> {
  return (await (await send(hub, `/api/spaces/${id}/runtime`, { token })).json()).stage
}

const ANSWERS: [string, Fault][] = [
  ['200 without a body', { kind: 'status', status: 200, body: '' }],
  ['204', { kind: 'status', status: 204 }],
  ['{}', { kind: 'status', status: 200, body: {} }],
  ['null', { kind: 'status', status: 200, body: null }],
  ['an error with 200', { kind: 'status', status: 200, body: { error: 'x' } }],
  ['a 504 page', { kind: 'html', status: 504 }],
  ['a redirect to the login', { kind: 'redirect', to: '/login', status: 302 }],
]

describe('an action', () => {
  it.each(ANSWERS)('is not performed if %s replaces it', async (_, fault) => {
    hub.faults.set({ ...fault, method: 'POST' })

    await send(hub, RESTART, { method: 'POST', token })

    expect(await stageOf('alice/is-paused')).toBe('PAUSED')
  })

  it.each(ANSWERS)('is performed and then answered with %s', async (_, fault) => {
    hub.faults.set({ ...fault, method: 'POST', done: true } as Fault)

    const response = await send(hub, RESTART, { method: 'POST', token })

    if (fault.kind === 'status') {
      const expected = typeof fault.body === 'object' ? JSON.stringify(fault.body) : ''
      expect(await response.text()).toBe(expected)
    }
    expect(await stageOf('alice/is-paused')).toBe('BUILDING')
  })

  it('is performed, and the answer never comes', async () => {
    hub.faults.set({ kind: 'hang', method: 'POST', done: true })

    await expect(
      send(hub, RESTART, { method: 'POST', token, signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow()

    expect(await stageOf('alice/is-paused')).toBe('BUILDING')
  })

  it.each([true, false])('loses its connection, performed: %s', async (done) => {
    hub.faults.set({ kind: 'sever', method: 'POST', done, times: 2 })
    const { url, close } = await serveHub({ hub })

    const headers = { authorization: `Bearer ${token}` }
    await expect(fetch(url + RESTART, { method: 'POST', headers })).rejects.toThrow('fetch failed')
    await expect(send(hub, RESTART, { method: 'POST', token })).rejects.toThrow(TypeError)

    expect(await stageOf('alice/is-paused')).toBe(done ? 'BUILDING' : 'PAUSED')
    expect((await fetch(url + RESTART, { method: 'POST', headers })).status).toBe(200)
    await close()
  })
})

describe('headers', () => {
  it('are removed and set', async () => {
    hub.faults.set({
      kind: 'headers',
      headers: { 'RateLimit-Policy': null, RateLimit: '"api";r=0;t=30', 'X-New': '1' },
    })

    const { headers } = await send(hub, '/api/spaces')

    expect(headers.get('ratelimit-policy')).toBeNull()
    expect([headers.get('ratelimit'), headers.get('x-new')]).toEqual(['"api";r=0;t=30', '1'])
  })
})
