import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { publicConfig } from '../../../shared/wire/config.ts'
import { done, tokenVerified, verification } from '../../../shared/wire/session.ts'
import { createApp } from '../../../worker/app.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import {
  ADMIN,
  createTestApp,
  newAddress,
  ORIGIN,
  postJson,
  signInForToken,
  withToken,
} from '../support/test-app.ts'

const HOUR_MS = 60 * 60_000

/** Makes this operation of the session store fail until the end of the test, as it does at its daily limit. */
function breakStore(method: 'get' | 'put' | 'delete'): void {
  const store: KVNamespace = Object.getPrototypeOf(env.SESSIONS)
  vi.spyOn(store, method).mockRejectedValue(new Error(`KV ${method}() limit exceeded for the day.`))
}

async function expectOutage(response: Response): Promise<void> {
  const { message, retryAfterSeconds } = await readFailure(response, 'store_unavailable')
  expect(message).not.toContain('KV')
  expect(retryAfterSeconds).toBe(60)
  expect(response.headers.get('Retry-After')).toBe('60')
}

describe('a session store that fails', () => {
  it('makes the sign-in fail as an outage, without a cookie, if it cannot store a session', async () => {
    const { logs, request } = createTestApp()
    breakStore('put')

    const response = await request('/api/v1/login', postJson(ADMIN, newAddress()))

    await expectOutage(response)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'write' }))
  })

  it.each([
    ['GET', '/api/v1/verify'],
    ['GET', '/api/v1/verifyToken'],
    ['GET', '/api/proxy/spaces'],
    ['POST', '/api/v1/logout'],
  ])(
    'makes %s %s an outage if it cannot find a session, and never reports the session as ended',
    async (method, path) => {
      createTestApp()
      const send = withToken(await signInForToken())
      breakStore('get')

      await expectOutage(await send(path, { method }))
    },
  )

  it.each(['', 'not JSON', '{"user":', '[]', 'null', '{"user":1}'])(
    'has no session, and is not down, if it holds %j',
    async (text) => {
      const { request } = createTestApp()
      const token = await signInForToken()
      const { keys } = await env.SESSIONS.list({ prefix: 'session:' })
      for (const { name } of keys) await env.SESSIONS.put(name, text)

      const headers = { Authorization: `Bearer ${token}` }
      expect(await (await request('/api/v1/verify', { headers })).json()).toEqual({ success: false })
      await readFailure(await request('/api/v1/verifyToken', { headers }), 'unauthorized')
    },
  )

  it('does not affect what the sign-in page needs if it cannot find a session', async () => {
    createTestApp()
    const send = withToken(await signInForToken())
    breakStore('get')

    const config = await readSuccess(await send('/api/config'), publicConfig)

    expect(config).toMatchObject({ ready: { login: true } })
    expect(config.usernames).toBeUndefined()
  })

  it('reports that it cannot end a session, and closes its streams anyway', async () => {
    createTestApp()
    const send = withToken(await signInForToken())
    const stream = await openLiveStream(send)
    breakStore('delete')

    await expectOutage(await send('/api/v1/logout', { method: 'POST' }))

    await stream.next('signed-out')
    expect(await stream.ended).toBeNull()
  })

  it('still ends a session if it cannot mark its end', async () => {
    const { logs } = createTestApp()
    const send = withToken(await signInForToken())
    const stream = await openLiveStream(send)
    breakStore('put')

    await readSuccess(await send('/api/v1/logout', { method: 'POST' }), done)

    await stream.next('signed-out')
    await readFailure(await send('/api/v1/verifyToken'), 'unauthorized')
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'mark-ended' }))
  })

  it('leaves a session its old expiry if it cannot renew it', async () => {
    stopTime()
    const { logs } = createTestApp()
    const send = withToken(await signInForToken())
    const { expiresAt } = await readSuccess(await send('/api/v1/verifyToken'), tokenVerified)
    vi.setSystemTime(Date.now() + 13 * HOUR_MS)
    breakStore('put')

    const verified = await readSuccess(await send('/api/v1/verify'), verification)

    expect(verified).toMatchObject({ success: true, expires: expiresAt })
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'renew' }))
  })
})

describe('a Fleet that cannot be reached', () => {
  it('does not prevent signing out', async () => {
    const { logs } = createTestApp()
    const token = await signInForToken()
    const closeSession = vi.fn(async () => Promise.reject(new Error('The object is overloaded')))
    const broken = { ...env, FLEET: { getByName: () => ({ closeSession }) } }
    const init = { method: 'POST', headers: { cookie: `__Host-session=${token}` } }

    const context = createExecutionContext()
    const response = await createApp().request(`${ORIGIN}/api/v1/logout`, init, broken, context)

    await readSuccess(response, done)
    expect(response.headers.get('Set-Cookie')).toContain('Max-Age=0')
    await readFailure(await withToken(token)('/api/v1/verifyToken'), 'unauthorized')
    expect(logs).toContainEqual(expect.objectContaining({ event: 'fleet-failure', task: 'close-session' }))
  })
})
