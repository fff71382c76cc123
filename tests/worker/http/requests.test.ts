import { describe, expect, it } from 'vitest'
import { readFailure } from '../../support/answers.ts'
import { createTestApp, postJson } from '../support/test-app.ts'

describe('every answer under /api/', () => {
  it.each([
    ['a success', '/api/config', {}],
    ['a refusal', '/api/proxy/spaces', {}],
    ['a wrong body', '/api/v1/login', postJson([])],
    ['a wrong method', '/api/config', { method: 'DELETE' }],
    ['an unknown path', '/api/nope', {}],
    ['the bare path', '/api', {}],
    ['a preflight', '/api/v1/login', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } }],
  ] as [string, string, RequestInit][])('has the security headers: %s', async (_, path, init) => {
    const { request } = createTestApp()

    const response = await request(path, init)
    await response.text()

    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('has the server’s time, for pages whose clock is wrong', async () => {
    const { request } = createTestApp()
    const before = Date.now() - 1_000 // the header has whole seconds
    const response = await request('/api/nope')
    await response.text()
    const given = Date.parse(response.headers.get('Date') ?? '')
    expect(given).toBeGreaterThanOrEqual(before)
    expect(given).toBeLessThanOrEqual(Date.now())
  })

  it('has a request id of its own, never the client’s', async () => {
    const { request } = createTestApp()
    const headers = { 'X-Request-Id': 'mine', 'CF-Ray': 'mine' }

    const ids = await Promise.all(
      ['/api/config', '/api/nope', '/api/proxy/spaces'].map(async (path) => {
        const response = await request(path, { headers })
        await response.text()
        return response.headers.get('X-Request-Id')
      }),
    )

    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    '/api/nope',
    '/api/',
    '/api/v1',
    '/api/v1/nope',
    '/api/proxy',
    '/api/proxy/restart',
    '/api/proxy/restart/',
  ])('is not_found for the path %s', async (path) => {
    const { request } = createTestApp()
    for (const method of ['GET', 'POST']) await readFailure(await request(path, { method }), 'not_found')
  })

  it.each([
    ['/api/config', 'GET'],
    ['/api/proxy/spaces', 'GET'],
    ['/api/proxy/live-metrics-stream', 'GET'],
    ['/api/v1/login', 'POST'],
    ['/api/v1/action', 'POST'],
    ['/api/proxy/restart/alice/chat', 'POST'],
    ['/api/proxy/update-subscriptions', 'POST'],
  ])('is method_not_allowed at %s for all but %s', async (path, method) => {
    const { request } = createTestApp()
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((each) => each !== method)) {
      const response = await request(path, { method: other })
      await readFailure(response, 'method_not_allowed')
      const allowed = response.headers.get('Allow')?.split(', ')
      expect(allowed).toContain(method)
      expect(allowed).not.toContain(other)
    }
  })

  it('answers HEAD as GET, without a body', async () => {
    const { request, signIn } = createTestApp()
    const signedIn = await signIn()

    for (const response of [
      await request('/api/config', { method: 'HEAD' }),
      await signedIn('/api/proxy/spaces', { method: 'HEAD' }),
    ]) {
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('')
    }
    expect((await request('/api/proxy/spaces', { method: 'HEAD' })).status).toBe(401)
  })
})
