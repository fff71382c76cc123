import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { asAnyone, type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { expectSafe } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'

const ASSETS = new URL('../../dist/client/assets/', import.meta.url)
const POST = { method: 'POST' }
const SECRETS = '/api/proxy/secrets/alice/chat'

const product = setUpProduct()
let anyone: Send
let send: Send
let program: Send

beforeAll(async () => {
  anyone = asAnyone(product.url)
  send = await signIn(product.url)
  program = withKey(product.url)
})

describe('an answer under /api has all its headers, and none for other sites:', () => {
  it.each<[string, () => Promise<Response>, number]>([
    ['the configuration', () => anyone('/api/config'), 200],
    ['the list', () => send('/api/proxy/spaces'), 200],
    ['an action', () => send('/api/proxy/restart/alice/chat', POST), 200],
    ['a sign-out', () => anyone('/api/v1/logout', POST), 200],
    ['the document', () => anyone('/api/v1/external/openapi.json'), 200],
    ['an external list', () => program('/api/v1/external/spaces'), 200],
    ['the history', () => send('/api/proxy/history'), 200],
    ['the incidents', () => send('/api/proxy/incidents'), 200],
    ['the activity', () => send('/api/proxy/activity'), 200],
    ['the settings of the watch', () => send('/api/proxy/watch'), 200],
    ['a backup', () => send('/api/proxy/backup'), 200],
    ['the alerts', () => send('/api/proxy/alerts'), 200],
    ['the settings of a Space', () => send('/api/proxy/settings/alice/chat'), 200],
    ['the hardware', () => send('/api/proxy/hardware'), 200],
    ['the costs', () => send('/api/proxy/costs'), 200],
    ['a HEAD', () => send('/api/proxy/spaces', { method: 'HEAD' }), 200],
    ['a bad body', () => send('/api/v1/action', postJson(7)), 400],
    ['bad settings', () => send('/api/proxy/watch', { ...postJson(7), method: 'PUT' }), 400],
    ['a bad alert', () => send('/api/proxy/alerts', postJson(7)), 400],
    ['a bad backup', () => send('/api/proxy/backup', postJson(7)), 400],
    ['a bad secret', () => send(SECRETS, { ...postJson(7), method: 'PUT' }), 400],
    ['a bad sleep time', () => send('/api/proxy/sleep-time/alice/chat', postJson(7)), 400],
    ['no session', () => anyone('/api/proxy/spaces'), 401],
    ['no session for a backup', () => anyone('/api/proxy/backup'), 401],
    ['no key', () => anyone('/api/v1/external/spaces'), 401],
    ['a foreign post', () => anyone('/api/v1/login', postJson({}, { origin: 'https://evil.example' })), 403],
    ['no such path', () => anyone('/api/nothing'), 404],
    ['no such Space', () => send('/api/proxy/history/nobody/none'), 404],
    ['no such incident', () => send('/api/proxy/incidents/999/acknowledge', POST), 404],
    ['no such alert', () => send('/api/proxy/alerts/999/deliveries'), 404],
    ['/api itself', () => anyone('/api'), 404],
    ['another method', () => anyone('/api/config', { method: 'DELETE' }), 405],
    ['another method for alerts', () => send('/api/proxy/alerts', { method: 'DELETE' }), 405],
    ['a preflight', () => anyone('/api/proxy/spaces', { method: 'OPTIONS' }), 405],
    ['a large body', () => send('/api/v1/action', postJson('x'.repeat(70_000))), 413],
    ['a form', () => send('/api/v1/action', { ...POST, body: new URLSearchParams('a=b') }), 415],
    ['a large alert', () => send('/api/proxy/alerts', postJson('x'.repeat(70_000))), 413],
    [
      'a form as a backup',
      () => send('/api/proxy/backup', { ...POST, body: new URLSearchParams('a=b') }),
      415,
    ],
  ])('%s', async (_, ask, status) => {
    const response = await ask()
    expect(response.status).toBe(status)
    expectSafe(response, await response.text())
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    if (status === 405) expect(response.headers.get('allow')).toBeTruthy()
  })

  it('a copy that is still current', async () => {
    const { headers } = await send('/api/proxy/spaces')
    const etag = headers.get('etag') ?? ''
    const response = await send('/api/proxy/spaces', { headers: { 'if-none-match': etag } })
    expect(response.status).toBe(304)
    expectSafe(response, await response.text())
  })

  it('a stream', async () => {
    const closing = new AbortController()
    const response = await send('/api/proxy/live-metrics-stream', { signal: closing.signal })
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expectSafe(response, '')
    closing.abort()
  })
})

describe('the page', () => {
  it.each([
    '/',
    '/spaces/alice/chat',
    '/spaces/alice/chat-v1.5',
    '/spaces/alice/app.js',
    '/docs',
    '/no/such/page',
    '/index.html',
    '/API/proxy/spaces',
    '/apiary',
  ])('runs only its own scripts at %s, and in no frame', async (path) => {
    const response = await fetch(product.url + path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<div id="root"')
    expectPageHeaders(response)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('keeps its headers on a 304 and for HEAD', async () => {
    const etag = (await fetch(`${product.url}/docs`)).headers.get('etag') ?? ''
    const unchanged = await fetch(`${product.url}/docs`, { headers: { 'if-none-match': etag } })
    const head = await fetch(`${product.url}/docs`, { method: 'HEAD' })

    expect([unchanged.status, head.status]).toEqual([304, 200])
    for (const response of [unchanged, head]) expectPageHeaders(response)
  })

  it('is hidden from robots', async () => {
    expect(await (await fetch(`${product.url}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
  })

  it('serves every file with the same headers, and caches hashed files forever', async () => {
    const assets = (await readdir(ASSETS)).map((name) => `/assets/${name}`)
    expect(assets.length).toBeGreaterThan(3)
    for (const path of [...assets, '/icon.svg', '/manifest.webmanifest', '/prepaint.js']) {
      const response = await fetch(product.url + path)
      await response.arrayBuffer()
      expect(response.status).toBe(200)
      expectPageHeaders(response)
      if (path.startsWith('/assets/')) expect(response.headers.get('cache-control')).toContain('immutable')
    }
  })

  it.each(['/_headers', '/.dev.vars', '/wrangler.json', '/../.dev.vars', '/.assetsignore', '/index.js.map'])(
    'does not serve %s',
    async (path) => {
      const text = await (await fetch(product.url + path)).text()
      expect(text).not.toMatch(/HF_|API_KEY|Content-Security-Policy|"sources"/)
    },
  )
})

describe('a file that is missing', () => {
  it.each([
    '/assets/index-deadbeef.js',
    '/assets/x.css',
    '/assets/',
    '/favicon.ico',
    '/sw.js',
    '/.env',
    '/x.css',
    '/old/chunk.js',
  ])('%s is a 404, not the page, and is not cached', async (path) => {
    for (const mode of ['navigate', 'cors', 'no-cors']) {
      const response = await fetch(product.url + path, { headers: { 'sec-fetch-mode': mode } })
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await response.text()).not.toContain('<')
    }
  })

  it('accepts no other method either', async () => {
    const response = await fetch(`${product.url}/docs`, { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

function expectPageHeaders({ headers }: Response): void {
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("img-src 'self' data:;")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers.has('access-control-allow-origin')).toBe(false)
}
