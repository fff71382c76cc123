import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInForToken } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { sendRaw } from './send-raw.ts'

type Headers = [string, string][]

const RESTART = '/api/proxy/restart/alice/chat'
const ACTION = JSON.stringify({ action: 'restart', spaceId: 'alice/chat' })
const WATCH = JSON.stringify({ everySeconds: 0, probes: [], deadManUrl: null })
/** Everything that changes what is kept. */
const CHANGES = [
  ['PUT', '/api/proxy/watch', WATCH],
  ['POST', '/api/proxy/backup', '{}'],
  ['POST', '/api/proxy/incidents/1/acknowledge', ''],
  ['POST', '/api/proxy/alerts', '{}'],
  ['PUT', '/api/proxy/alerts/1', '{}'],
  ['DELETE', '/api/proxy/alerts/1', ''],
  ['POST', '/api/proxy/alerts/1/test', ''],
  ['PUT', '/api/proxy/variables/alice/chat', '{}'],
  ['DELETE', '/api/proxy/variables/alice/chat', '{}'],
  ['PUT', '/api/proxy/secrets/alice/chat', '{}'],
  ['DELETE', '/api/proxy/secrets/alice/chat', '{}'],
  ['POST', '/api/proxy/hardware/alice/chat', '{}'],
  ['POST', '/api/proxy/sleep-time/alice/chat', '{}'],
] as const
const EVIL: [string, string] = ['Origin', 'https://evil.example']
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json']

const product = setUpProduct()
let cookie: [string, string]

beforeAll(async () => {
  cookie = ['Cookie', `__Host-session=${await signInForToken(product.url)}`]
  await sendRaw(product.url, { path: '/api/proxy/spaces', headers: [cookie] })
})
beforeEach(() => product.hub.clearCalls())

function actions(): number {
  return product.hub.calls.filter(({ method }) => method === 'POST').length
}

describe('a POST that another site makes the admin’s browser send', () => {
  it.each<[string, Headers]>([
    ['with an Origin', [EVIL]],
    ['with Fetch Metadata alone', [['Sec-Fetch-Site', 'cross-site']]],
    ['from a sister site', [['Sec-Fetch-Site', 'same-site'], EVIL]],
    ['that lies in a second Origin', [EVIL, ['Origin', 'http://127.0.0.1']]],
    ['from a frame without an origin', [['Origin', 'null']]],
    ['from the same host on another port', [['Origin', 'http://127.0.0.1:1']]],
    ['from a host that only starts alike', [['Origin', 'http://127.0.0.1.evil.example']]],
    ['as a form', [EVIL, ['Content-Type', 'application/x-www-form-urlencoded']]],
    ['as a form with files', [EVIL, ['Content-Type', 'multipart/form-data; boundary=x']]],
    ['as text', [EVIL, ['Content-Type', 'text/plain']]],
    ['that claims to be forwarded for us', [EVIL, ['X-Forwarded-Host', 'evil.example']]],
    ['with an empty Authorization', [EVIL, ['Authorization', '']]],
  ])('%s is refused', async (_, headers) => {
    for (const request of [
      { path: RESTART, headers: [cookie, ...headers] },
      { path: '/api/v1/action', headers: [cookie, JSON_TYPE, ...headers], body: ACTION },
      { path: '/api/v1/logout', headers: [cookie, ...headers] },
    ]) {
      const { status, text } = await sendRaw(product.url, { method: 'POST', ...request })
      expect([status, JSON.parse(text).code]).toEqual([403, 'forbidden'])
    }
    expect(actions()).toBe(0)
    // The admin is still signed in.
    expect((await sendRaw(product.url, { path: '/api/v1/verifyToken', headers: [cookie] })).status).toBe(200)
  })

  it.each(['Bearer x', `Bearer ${'x'.repeat(43)}`, 'Basic YWRtaW46', 'x'])(
    'gains nothing from the Authorization %j',
    async (authorization) => {
      const headers: Headers = [cookie, EVIL, ['Authorization', authorization]]
      expect((await sendRaw(product.url, { method: 'POST', path: RESTART, headers })).status).toBe(403)
      expect(actions()).toBe(0)
    },
  )

  it('cannot use the external API with its own key', async () => {
    const withKey: Headers = [cookie, EVIL, ['X-API-Key', 'x']]
    await sendRaw(product.url, {
      method: 'POST',
      path: '/api/v1/external/action/alice/chat/pause',
      headers: withKey,
    })
    expect(actions()).toBe(0)
  })

  it('gets no CORS permission to add a key', async () => {
    const preflight = await sendRaw(product.url, {
      method: 'OPTIONS',
      path: RESTART,
      headers: [
        EVIL,
        ['Access-Control-Request-Method', 'POST'],
        ['Access-Control-Request-Headers', 'x-api-key'],
      ],
    })
    expect(preflight.status).toBe(405)
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a change of what is kept that another site makes the admin’s browser send', () => {
  const foreign: [string, Headers][] = [
    ['with an Origin', [EVIL]],
    ['with Fetch Metadata alone', [['Sec-Fetch-Site', 'cross-site']]],
    ['from a sister site', [['Sec-Fetch-Site', 'same-site'], EVIL]],
    ['from a frame without an origin', [['Origin', 'null']]],
    ['with a Basic of its own', [EVIL, ['Authorization', 'Basic YWRtaW46']]],
  ]

  it.each(foreign)('%s is refused', async (_, headers) => {
    for (const [method, path, body] of CHANGES) {
      const all = [cookie, JSON_TYPE, ...headers]
      const { status, text } = await sendRaw(product.url, { method, path, headers: all, body })
      expect([path, status, JSON.parse(text).code]).toEqual([path, 403, 'forbidden'])
    }
    const { text } = await sendRaw(product.url, { path: '/api/proxy/watch', headers: [cookie] })
    expect(JSON.parse(text)).toMatchObject({ everySeconds: 60 })
  })

  it('gets no CORS permission, neither to change nor to read it', async () => {
    for (const [, path] of CHANGES) {
      const preflight: Headers = [EVIL, ['Access-Control-Request-Method', 'PUT']]
      const { status, headers } = await sendRaw(product.url, { method: 'OPTIONS', path, headers: preflight })
      expect([path, status]).toEqual([path, 405])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    const read = await sendRaw(product.url, { path: '/api/proxy/backup', headers: [cookie, EVIL] })
    expect(read.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect([...read.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a form from the page’s own origin', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/json',
  ])('is not accepted as JSON with the type %s', async (type) => {
    const headers: Headers = [cookie, ['Content-Type', type]]
    const answer = await sendRaw(product.url, {
      ...{ method: 'POST', path: '/api/v1/action', headers, body: ACTION },
    })
    expect(answer.status).toBe(415)
    expect(actions()).toBe(0)
    for (const [method, path, body] of CHANGES.filter(([, , text]) => text !== '')) {
      const { status } = await sendRaw(product.url, { method, path, headers, body })
      expect([path, status]).toEqual([path, 415])
    }
  })
})

describe('a method override', () => {
  it.each<[string, string, Headers]>([
    ['GET', RESTART, [['X-HTTP-Method-Override', 'POST']]],
    ['GET', RESTART, [['X-HTTP-Method', 'POST']]],
    ['GET', RESTART, [['X-Method-Override', 'POST']]],
    ['GET', `${RESTART}?_method=POST`, []],
    ['PUT', RESTART, []],
    ['PROPFIND', RESTART, []],
    ['GET', '/api/proxy/incidents/1/acknowledge', [['X-HTTP-Method-Override', 'POST']]],
    ['GET', '/api/proxy/alerts/1', [['X-HTTP-Method-Override', 'DELETE']]],
    ['POST', '/api/proxy/alerts/1', [['X-HTTP-Method-Override', 'DELETE']]],
    ['POST', '/api/proxy/watch?_method=PUT', []],
  ])('has no effect through %s %s', async (method, path, headers) => {
    const { status } = await sendRaw(product.url, { method, path, headers: [cookie, ...headers] })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(actions()).toBe(0)
  })
})
