import { describe, expect, it } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { createTestApp, ORIGIN, postJson, request, signInForToken, withToken } from '../support/test-app.ts'

const ACTION = { action: 'restart', spaceId: 'alice/chat' }

async function actByCookie(headers: Record<string, string>) {
  const { hub } = createTestApp()
  const cookie = `__Host-session=${await signInForToken()}`
  const response = await request('/api/v1/action', postJson(ACTION, { cookie, ...headers }))
  return { response, hub }
}

describe('a mutating request with a cookie', () => {
  it.each<[string, Record<string, string>]>([
    ['the page itself', { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN }],
    ['the page itself, in an older browser', { Origin: ORIGIN }],
    ['a program', {}],
  ])('is allowed from %s', async (_, headers) => {
    await readSuccess((await actByCookie(headers)).response, actionDone)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    ['another site that says no more', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.manager.test' }],
    ['another site, in an older browser', { Origin: 'https://evil.example' }],
    ['another port', { Origin: `${ORIGIN}:8443` }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['nonsense', { Origin: 'nonsense' }],
  ])('is refused from %s, without a call to the Hub', async (_, headers) => {
    const { response, hub } = await actByCookie(headers)

    await readFailure(response, 'forbidden')
    expect(hub.calls).toEqual([])
  })

  it.each(['Basic YWRtaW46', 'nonsense', 'Bearer nonsense', `Bearer ${'x'.repeat(43)}`, 'Bearer'])(
    'is refused from another site with Authorization: %s',
    async (authorization) => {
      const { response, hub } = await actByCookie({ authorization, Origin: 'https://evil.example' })

      await readFailure(response, 'forbidden')
      expect(hub.calls).toEqual([])
    },
  )

  it('is refused from another site with somebody’s API key', async () => {
    const { response } = await actByCookie({ 'X-API-Key': 'x', 'Sec-Fetch-Site': 'cross-site' })
    await readFailure(response, 'forbidden')
  })

  it('is refused with a message that names both hosts', async () => {
    const { response } = await actByCookie({ Origin: 'https://evil.example:8443' })

    const { message } = await readFailure(response, 'forbidden')
    expect(message).toContain('evil.example:8443')
    expect(message).toContain('manager.test')
  })

  it('is refused at sign-in and sign-out, too', async () => {
    createTestApp()
    const headers = { 'Sec-Fetch-Site': 'cross-site' }

    await readFailure(await request('/api/v1/login', postJson({}, headers)), 'forbidden')
    await readFailure(await request('/api/v1/logout', postJson({}, headers)), 'forbidden')
  })
})

describe('a request from another site', () => {
  it('can use a bearer token, which no browser adds by itself', async () => {
    createTestApp()
    const send = withToken(await signInForToken())

    const response = await send('/api/v1/action', postJson(ACTION, { 'Sec-Fetch-Site': 'cross-site' }))

    await readSuccess(response, actionDone)
  })

  it('cannot read the response, because there are no CORS headers', async () => {
    createTestApp()
    const cookie = `__Host-session=${await signInForToken()}`
    const headers = { cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }

    const response = await request('/api/proxy/spaces', { headers })

    await readSuccess(response, spaceList)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  })
})
