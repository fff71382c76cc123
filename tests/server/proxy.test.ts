import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ProxyInFront, startProxy } from '../product/proxy.ts'
import { PAGES } from '../product/proxy-pages.ts'

/** Echoes the request, and streams if the path says so. */
const origin = createServer((incoming, outgoing) => {
  const transform = incoming.url?.includes('no-transform') ? 'no-store, no-transform' : 'no-store'
  if (incoming.url?.startsWith('/stream')) {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': transform })
    outgoing.write('data: first\n\n')
    return
  }
  received.push(incoming.method ?? '')
  outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': transform })
  outgoing.end(JSON.stringify({ method: incoming.method, headers: incoming.headers }))
})
const received: string[] = []
let proxy: ProxyInFront

beforeAll(async () => {
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve))
  proxy = await startProxy(`http://127.0.0.1:${(origin.address() as AddressInfo).port}`)
})
afterEach(() => proxy.stop())
afterAll(async () => {
  await proxy.close()
  origin.closeAllConnections()
  origin.close()
})

const get = (path: string, init?: RequestInit) => fetch(proxy.url + path, { redirect: 'manual', ...init })

describe('the proxy in front', () => {
  it('forwards requests with the original host, and counts them', async () => {
    const { headers } = await (await get('/api/x')).json()

    expect(headers.host).toBe(new URL(proxy.url).host)
    expect(proxy.requests.at(-1)).toMatchObject({ method: 'GET', path: '/api/x' })
  })

  it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])('plays %s, for the paths given', async (name) => {
    proxy.play({ kind: 'page', ...PAGES[name], path: /^\/api\// })

    const answer = await get('/api/v1/verify')

    expect([answer.status, await answer.text()]).toEqual([PAGES[name].status, PAGES[name].body])
    expect((await get('/')).status).toBe(200)
  })

  it('adds headers to requests, and changes those of answers', async () => {
    proxy.play({ kind: 'request-headers', headers: { authorization: 'Basic dTpw' } })
    proxy.play({ kind: 'response-headers', headers: { 'cache-control': null, 'x-by': 'proxy' } })

    const answer = await get('/')

    expect((await answer.json()).headers.authorization).toBe('Basic dTpw')
    expect([answer.headers.get('cache-control'), answer.headers.get('x-by')]).toEqual([null, 'proxy'])
  })

  it.each(['sever', 'sever-after'] as const)('loses the connection: %s', async (kind) => {
    received.length = 0
    proxy.play({ kind, times: 1 })

    await expect(get('/', { method: 'POST' })).rejects.toThrow('fetch failed')

    expect(received).toEqual(kind === 'sever' ? [] : ['POST'])
    expect((await get('/')).status).toBe(200)
  })

  it('buffers a stream that may be transformed, and no other', async () => {
    proxy.play({ kind: 'gzip' })
    const first = async (path: string, withinMs: number) => {
      const leave = new AbortController()
      const answer = await get(path, { signal: leave.signal })
      const read = answer.body?.getReader().read()
      const late = setTimeout(() => leave.abort(), withinMs)
      const text = read?.then(({ value }) => new TextDecoder().decode(value)).catch(() => 'nothing came')
      return text?.finally(() => clearTimeout(late))
    }

    expect(await first('/stream', 500)).toBe('nothing came')
    expect(await first('/stream?no-transform', 30_000)).toBe('data: first\n\n')
    expect((await get('/')).headers.get('content-encoding')).toBe('gzip')
  })
})
