import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verification } from '../../shared/wire/session.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { type ProxyInFront, startProxy } from '../product/proxy.ts'
import { asAnyone, signInForToken } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { watchLive } from '../product/watch-live.ts'
import { readSuccess } from '../support/answers.ts'

const product = setUpProduct()
let proxy: ProxyInFront
let cookie: { cookie: string }

beforeAll(async () => {
  proxy = await startProxy(product.url)
  cookie = { cookie: `__Host-session=${await signInForToken(product.url)}` }
})
afterEach(() => proxy.stop())
afterAll(async () => {
  await proxy.close()
})

const send = (path: string, init: RequestInit = {}) =>
  asAnyone(proxy.url)(path, { ...init, headers: { ...cookie, ...init.headers } })

describe('behind a proxy', () => {
  it('that adds its own password to each request, you stay signed in', async () => {
    proxy.play({ kind: 'request-headers', headers: { authorization: 'Basic dTpw' } })

    expect(await readSuccess(await send('/api/v1/verify'), verification)).toMatchObject({ success: true })
    await readSuccess(await send('/api/proxy/spaces'), spaceList)
  })

  it('that adds such a password, another site cannot use the cookie', async () => {
    proxy.play({ kind: 'request-headers', headers: { authorization: 'Basic dTpw' } })
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

    expect((await send('/api/proxy/restart/alice/chat', { method: 'POST', headers })).status).toBe(403)
    expect(product.hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('that compresses what it may, events arrive at once', async () => {
    proxy.play({ kind: 'gzip' })

    const viewer = await watchLive(send, ['alice/chat'])
    await viewer.next(({ type }) => type === 'metric')

    viewer.leave()
  })
})
