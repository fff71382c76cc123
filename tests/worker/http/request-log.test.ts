import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { errorBody } from '../../../shared/wire/errors.ts'
import { passMinutes, stopTime } from '../support/fleet-clock.ts'
import { ADMIN, API_KEY, createTestApp, newAddress, postJson } from '../support/test-app.ts'

type Line = Record<string, unknown>

function linesOf(logs: unknown[], event: string): Line[] {
  return (logs as Line[]).filter((line) => line.event === event)
}

const withKey = { headers: { 'X-API-Key': API_KEY } }

describe('the log line of a request', () => {
  it('has the pattern of its route, and only the kind of caller', async () => {
    const { request, logs } = createTestApp()
    const response = await request('/api/v1/external/spaces/alice/chat', withKey)
    await response.text()

    expect(linesOf(logs, 'request')).toEqual([
      {
        event: 'request',
        method: 'GET',
        route: '/api/v1/external/spaces/:owner/:name',
        status: 200,
        code: null,
        ms: expect.any(Number),
        caller: 'key',
        requestId: response.headers.get('X-Request-Id'),
      },
    ])
  })

  it.each([
    ['not_found', '/api/nope', {}],
    ['not_found', '/api/v1/external/spaces/nobody', withKey],
    ['method_not_allowed', '/api/config', { method: 'DELETE' }],
    ['unauthorized', '/api/proxy/spaces', {}],
    ['invalid_request', '/api/v1/login', postJson([])],
    ['space_not_found', '/api/v1/external/spaces/alice/nothing', withKey],
    ['forbidden', '/api/v1/logout', { method: 'POST', headers: { Origin: 'https://evil.example' } }],
  ] as [string, string, RequestInit][])('has the code of the failure: %s at %s', async (code, path, init) => {
    const { request, logs } = createTestApp()
    const response = await request(path, init)

    const body = errorBody.parse(await response.json())
    expect(body.code).toBe(code)
    const { status } = response
    expect(linesOf(logs, 'request')).toEqual([
      expect.objectContaining({ code, status, requestId: body.requestId }),
    ])
  })
})

describe('every log line about a call', () => {
  it('has its request id when the Hub fails', async () => {
    stopTime()
    const { hub, logs, signIn } = createTestApp()
    const send = await signIn()
    hub.faults.set({ kind: 'status', status: 403, method: 'POST', space: 'alice/chat' })
    const requestId = await idOf(send('/api/proxy/restart/alice/chat', { method: 'POST' }))

    expect(linesOf(logs, 'hub-failure').map((line) => line.requestId)).toEqual([requestId])
    expect(linesOf(logs, 'request')).toContainEqual(
      expect.objectContaining({ code: 'hub_forbidden', requestId }),
    )
  })

  it('has its request id when a stream opens', async () => {
    const { logs, signIn } = createTestApp()
    const response = await (await signIn())('/api/proxy/live-metrics-stream')
    const requestId = response.headers.get('X-Request-Id')
    await response.body?.cancel()

    expect(linesOf(logs, 'stream-opened')).toEqual([expect.objectContaining({ requestId })])
  })

  it('has its request id when our own store fails', async () => {
    const { request, logs } = createTestApp()
    const store: KVNamespace = Object.getPrototypeOf(env.SESSIONS)
    vi.spyOn(store, 'put').mockRejectedValue(new Error('KV put() limit exceeded for the day.'))

    const ids = await Promise.all(
      [1, 2].map(() => idOf(request('/api/v1/login', postJson(ADMIN, newAddress())))),
    )

    const lines = linesOf(logs, 'store-failure')
    expect(lines.map((line) => line.requestId).sort()).toEqual(ids.sort())
  })

  it('has no request id for background work', async () => {
    stopTime()
    const { hub, logs, signIn } = createTestApp()
    const send = await signIn()
    const stream = await send('/api/proxy/live-metrics-stream?instances=alice/chat')
    hub.faults.set({ kind: 'status', status: 500 })
    await passMinutes(1)

    const ids = linesOf(logs, 'hub-failure').map((line) => line.requestId)
    expect(new Set(ids)).toEqual(new Set([null]))
    await stream.body?.cancel()
  })
})

async function idOf(request: Promise<Response>): Promise<string | null> {
  const response = await request
  await response.text()
  return response.headers.get('X-Request-Id')
}
