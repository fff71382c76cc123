import { describe, expect, it, vi } from 'vitest'
import { tokenVerified, verification } from '../../../shared/wire/session.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime } from '../support/fleet-clock.ts'
import { createTestApp, request, signInForToken, withToken } from '../support/test-app.ts'

const HOUR_MS = 60 * 60 * 1000
const withCookie = (cookie: string, path = '/api/v1/verifyToken') => request(path, { headers: { cookie } })

describe('the session’s cookie', () => {
  it('grants what the session may access, among other cookies', async () => {
    createTestApp()
    const token = await signInForToken()

    const response = await withCookie(`theme=dark; __Host-session=${token}; other="x"`)

    await readSuccess(response, tokenVerified)
  })

  it.each([
    '__Host-session=',
    '__Host-session',
    '__Host-session=%',
    '__Host-session=x; __Host-session=y',
    '=;;=',
  ])('grants nothing if it is %s', async (cookie) => {
    createTestApp()
    await readFailure(await withCookie(cookie), 'unauthorized')
  })

  it('is ignored under another name', async () => {
    createTestApp()
    const token = await signInForToken()

    await readFailure(await withCookie(`session=${token}`), 'unauthorized')
    await readFailure(await withCookie(`__Secure-session=${token}`), 'unauthorized')
  })

  it.each([
    'Basic YWRtaW46c2VjcmV0',
    'Digest username="admin", nonce="x"',
    'Negotiate x',
    'nonsense',
    'Bearer nonsense',
    `Bearer ${'x'.repeat(43)}`,
    'Bearer',
  ])('is not hidden by another party’s header: %s', async (authorization) => {
    createTestApp()
    const cookie = `__Host-session=${await signInForToken()}`

    const response = await request('/api/v1/verifyToken', { headers: { cookie, authorization } })

    await readSuccess(response, tokenVerified)
  })

  it('yields to the bearer token of a session', async () => {
    createTestApp()
    const [inCookie, inHeader] = [await signInForToken(), await signInForToken()]
    const cookie = `__Host-session=${inCookie}`

    await withToken(inHeader)('/api/v1/logout', { method: 'POST', headers: { cookie } })
    await readSuccess(await withCookie(cookie), tokenVerified)
  })

  it.each(['Basic YWRtaW46', 'Bearer', 'Token x', 'Bearer a b'])(
    'does not let %s grant anything',
    async (authorization) => {
      createTestApp()
      await readFailure(await request('/api/v1/verifyToken', { headers: { authorization } }), 'unauthorized')
    },
  )
})

describe('a bearer token', () => {
  it.each<[string, (token: string) => string]>([
    ['after two spaces', (token) => `Bearer  ${token}`],
    ['after a tab', (token) => `bearer\t${token}`],
    ['behind the Basic of a proxy', (token) => `Basic YWRtaW46, Bearer ${token}`],
    ['in front of the Basic of a proxy', (token) => `BEARER ${token}, Basic YWRtaW46`],
  ])('is accepted %s', async (_, spell) => {
    createTestApp()
    const authorization = spell(await signInForToken())

    await readSuccess(await request('/api/v1/verifyToken', { headers: { authorization } }), tokenVerified)
  })
})

describe('the end of a session', () => {
  it('comes after 24 hours', async () => {
    stopTime()
    createTestApp()
    const send = withToken(await signInForToken())

    vi.setSystemTime(Date.now() + 24 * HOUR_MS)

    await readFailure(await send('/api/v1/verifyToken'), 'unauthorized')
    expect(await readSuccess(await send('/api/v1/verify'), verification)).toEqual({ success: false })
  })

  it('is extended by verify once half of the time is over, in the store and in the cookie', async () => {
    stopTime()
    createTestApp()
    const cookie = `__Host-session=${await signInForToken()}`

    vi.setSystemTime(Date.now() + 11 * HOUR_MS)
    const early = await withCookie(cookie, '/api/v1/verify')
    expect(early.headers.get('Set-Cookie')).toBeNull()

    vi.setSystemTime(Date.now() + 2 * HOUR_MS)
    const late = await withCookie(cookie, '/api/v1/verify')
    expect(await readSuccess(late, verification)).toMatchObject({ expires: Date.now() + 24 * HOUR_MS })
    expect(late.headers.get('Set-Cookie')).toBe(
      `${cookie}; Max-Age=86400; Path=/; HttpOnly; Secure; SameSite=Strict`,
    )

    vi.setSystemTime(Date.now() + 23 * HOUR_MS)
    await readSuccess(await withCookie(cookie), tokenVerified)
  })

  it('is extended by no other call', async () => {
    stopTime()
    createTestApp()
    const send = withToken(await signInForToken())

    vi.setSystemTime(Date.now() + 13 * HOUR_MS)
    const { expiresAt } = await readSuccess(await send('/api/v1/verifyToken'), tokenVerified)

    expect(expiresAt).toBe(Date.now() + 11 * HOUR_MS)
  })

  it('sets no cookie for a caller with a bearer token', async () => {
    stopTime()
    createTestApp()
    const send = withToken(await signInForToken())

    vi.setSystemTime(Date.now() + 13 * HOUR_MS)

    expect((await send('/api/v1/verify')).headers.get('Set-Cookie')).toBeNull()
  })
})
