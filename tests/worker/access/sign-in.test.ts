import { describe, expect, it } from 'vitest'
import { done, signedIn, tokenVerified, verification } from '../../../shared/wire/session.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ADMIN, createTestApp, newAddress, postJson, withToken } from '../support/test-app.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const tryToSignIn = (body: unknown) => postJson(body, newAddress())

describe('signing in', () => {
  it('returns a token and the cookie of a 24-hour session', async () => {
    const { request } = createTestApp()
    const before = Date.now()

    const response = await request('/api/v1/login', tryToSignIn(ADMIN))
    const { token, user, expires } = await readSuccess(response, signedIn)

    expect(user).toBe('admin')
    expect(expires - before).toBeGreaterThanOrEqual(DAY_MS)
    expect(expires - before).toBeLessThan(DAY_MS + 60_000)
    const [cookie, ...attributes] = (response.headers.get('Set-Cookie') ?? '').split('; ')
    expect(cookie).toBe(`__Host-session=${token}`)
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=86400', 'Path=/', 'SameSite=Strict', 'Secure'])
  })

  it('answers a wrong name, a wrong password and both in the same way', async () => {
    const { request } = createTestApp()
    const tries = [
      { ...ADMIN, username: 'somebody' },
      { ...ADMIN, password: 'wrong' },
      { username: 'somebody', password: 'wrong' },
      { ...ADMIN, username: 'Admin' },
    ]

    const answers = await Promise.all(
      tries.map(async (body) => {
        const response = await request('/api/v1/login', tryToSignIn(body))
        expect(response.headers.get('Set-Cookie')).toBeNull()
        const { requestId, ...answer } = await readFailure(response, 'invalid_credentials')
        return answer
      }),
    )

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  it.each<[string, unknown, string]>([
    ['no name', { password: 'x' }, 'username'],
    ['an empty password', { username: 'admin', password: '' }, 'password'],
    ['a number for a name', { username: 7, password: 'x' }, 'username'],
    ['an overlong name', { username: 'x'.repeat(1025), password: 'x' }, 'username'],
    ['an unknown key', { ...ADMIN, remember: true }, ''],
    ['a list', [], ''],
    ['null', null, ''],
  ])('refuses %s, and names the field', async (_, body, path) => {
    const { request } = createTestApp()

    const { issues } = await readFailure(await request('/api/v1/login', tryToSignIn(body)), 'invalid_request')

    expect(issues?.map((issue) => issue.path)).toContain(path)
  })

  it('never repeats the password', async () => {
    const { request } = createTestApp()

    const response = await request('/api/v1/login', tryToSignIn({ ...ADMIN, password: { secret: 'hush' } }))

    expect(await response.text()).not.toContain('hush')
  })
})

describe('a session', () => {
  it('is confirmed by verify and verifyToken', async () => {
    const { request, signIn } = createTestApp()
    const send = await signIn()

    const verified = await readSuccess(await send('/api/v1/verify'), verification)
    const token = await readSuccess(await send('/api/v1/verifyToken'), tokenVerified)

    expect(verified).toMatchObject({ success: true, user: 'admin' })
    expect(token).toEqual({
      success: true,
      username: 'admin',
      expiresAt: verified.success && verified.expires,
    })
    expect(await readSuccess(await request('/api/v1/verify'), verification)).toEqual({ success: false })
    await readFailure(await request('/api/v1/verifyToken'), 'unauthorized')
  })

  it('is over after sign-out: its token grants nothing', async () => {
    const { signIn } = createTestApp()
    const send = await signIn()

    const response = await send('/api/v1/logout', { method: 'POST' })

    await readSuccess(response, done)
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure/,
    )
    await readFailure(await send('/api/v1/verifyToken'), 'unauthorized')
    expect(await readSuccess(await send('/api/v1/verify'), verification)).toEqual({ success: false })
  })

  it('can be signed out twice, and sign-out works without one', async () => {
    const { request, signIn } = createTestApp()
    const send = await signIn()

    for (const each of [send, send, request]) {
      await readSuccess(await each('/api/v1/logout', { method: 'POST' }), done)
    }
  })

  it('is not ended when another session signs out', async () => {
    const { signIn } = createTestApp()
    const [first, second] = [await signIn(), await signIn()]

    await first('/api/v1/logout', { method: 'POST' })

    await readSuccess(await second('/api/v1/verifyToken'), tokenVerified)
  })

  it('does not accept a token that was tampered with, cut or made up', async () => {
    const { request, signIn } = createTestApp()
    await signIn()
    const { token } = await readSuccess(await request('/api/v1/login', tryToSignIn(ADMIN)), signedIn)
    const other = token.startsWith('A') ? 'B' : 'A'

    for (const wrong of [token.slice(0, -1), other + token.slice(1), `${token}A`, 'A'.repeat(43), '']) {
      await readFailure(await withToken(wrong)('/api/v1/verifyToken'), 'unauthorized')
    }
  })

  it('does not accept the API key or the password', async () => {
    const { request } = createTestApp()

    for (const wrong of ['integrators-key-of-this-test', ADMIN.password]) {
      await readFailure(await withToken(wrong)('/api/v1/verifyToken'), 'unauthorized')
    }
    const byKey = await request('/api/v1/verifyToken', {
      headers: { 'X-API-Key': 'integrators-key-of-this-test' },
    })
    await readFailure(byKey, 'unauthorized')
  })
})
