import { describe, expect, it } from 'vitest'
import { API_KEY } from '../product/on-hub.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { sendRaw } from './send-raw.ts'

type Headers = [string, string][]

const product = setUpProduct()

describe('malicious headers', () => {
  it.each<[string, Headers]>([
    ['another Host', [['Host', 'evil.example']]],
    [
      'a forwarded host',
      [
        ['X-Forwarded-Host', 'evil.example'],
        ['Forwarded', 'host=evil.example'],
      ],
    ],
    [
      'another URL',
      [
        ['X-Original-URL', '/api/v1/external/info'],
        ['X-Rewrite-URL', '/api/v1/external/info'],
      ],
    ],
    [
      'an address of our own',
      [
        ['X-Forwarded-For', '127.0.0.1'],
        ['X-Real-IP', '127.0.0.1'],
      ],
    ],
    ['a request id', [['X-Request-Id', 'evil.example']]],
  ])('%s grants nothing and is not echoed', async (_, headers) => {
    for (const path of ['/api/proxy/spaces', '/api/v1/external/openapi.json', '/api/config']) {
      const answer = await sendRaw(product.url, { path, headers })
      // The document names the server that it was asked from, which on Cloudflare can only be one of this Worker's own.
      if (path.endsWith('openapi.json') && headers[0]?.[0] === 'Host') continue
      expect(answer.text + [...answer.headers.values()].join()).not.toContain('evil.example')
      if (path === '/api/proxy/spaces') expect(answer.status).toBe(401)
    }
  })

  it.each([10_000, 100_000, 1_000_000])(
    'of %i bytes are at most refused, and the next call works',
    async (size) => {
      const huge: Headers = [
        ['X-API-Key', API_KEY],
        ['X-Huge', 'x'.repeat(size)],
      ]
      const { status } = await sendRaw(product.url, { path: '/api/v1/external/info', headers: huge })
      expect([0, 200, 400, 431, 413]).toContain(status)
      expect((await sendRaw(product.url, { path: '/api/config' })).status).toBe(200)
    },
  )
})
