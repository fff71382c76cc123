import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { spaceList } from '../../shared/wire/space-list.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'

const REFRESH = '/api/proxy/spaces?refresh=1'

const product = setUpProduct()
let send: Send
let other: Server
let otherUrl: string
/** What reached the other host. */
const visitors: IncomingMessage['headers'][] = []

beforeAll(async () => {
  send = await signIn(product.url)
  await readSuccess(await send(REFRESH), spaceList)
  other = createServer((request, response) => {
    visitors.push(request.headers)
    response.setHeader('content-type', 'application/json').end('[]')
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  if (typeof address !== 'object' || !address) throw new Error('The other host has no port')
  otherUrl = `http://127.0.0.1:${address.port}`
})
afterEach(() => {
  product.hub.faults.clear()
  expect(visitors).toEqual([])
})
afterAll(async () => {
  other.close()
})

/** Requests the list; every account fails with `hub_unavailable`; returns the messages. */
async function refreshForErrors(): Promise<string[]> {
  const { accounts } = await readSuccess(await send(REFRESH), spaceList)
  expect(accounts.length).toBeGreaterThan(0)
  expect(accounts.map(({ error }) => error?.code)).toEqual(accounts.map(() => 'hub_unavailable'))
  return accounts.map(({ error }) => error?.message ?? '')
}

describe('a Hub redirect to another host', () => {
  it.each([301, 302, 303, 307, 308])(
    'is not followed with status %i, and no token is sent there',
    async (status) => {
      product.hub.faults.set({ kind: 'redirect', to: `${otherUrl}/api/spaces`, status })

      expect(await refreshForErrors()).toEqual(
        expect.arrayContaining([expect.stringContaining('another host')]),
      )
      const actions = await Promise.all([
        send('/api/proxy/restart/alice/chat', { method: 'POST' }),
        send('/api/proxy/resume/alice/is-paused', { method: 'POST' }),
      ])
      const { message } = await readFailure(
        await send('/api/proxy/metrics?spaceId=alice/vision'),
        'hub_unavailable',
      )
      expect(message).toContain('another host')
      expect(message).not.toContain(otherUrl)
      for (const response of actions) {
        expect((await readFailure(response, 'outcome_unknown')).message).not.toContain(otherUrl)
      }
      product.hub.faults.clear()
      expect((await readSuccess(await send(REFRESH), spaceList)).accounts.every(({ ok }) => ok)).toBe(true)
    },
  )

  it.each(['//{host}/api/spaces', '/\\{host}/x', 'http:{host}', 'http://user:pass@{host}/'])(
    'is not followed when written as %s',
    async (form) => {
      product.hub.faults.set({ kind: 'redirect', to: form.replace('{host}', new URL(otherUrl).host) })
      await refreshForErrors()
    },
  )

  it('is not followed for the next page, which is requested from the Hub itself', async () => {
    const headers = { Link: `<${otherUrl}/api/spaces?author=alice&cursor=x>; rel="next"` }
    product.hub.faults.set({
      ...{ kind: 'status', status: 200, body: [], headers },
      route: '/api/spaces?*author=alice*',
      times: 1,
    })
    await readSuccess(await send(REFRESH), spaceList)
  })
})

describe('an unexpected answer of the Hub', () => {
  it('is not quoted if it is a web page', async () => {
    const page = '<html><head><title>Sign in to evil.example</title></head><body>hf_stolenToken</body></html>'
    for (const headers of [{ 'content-type': 'text/html' }, { 'content-type': 'application/json' }]) {
      product.hub.faults.set({
        ...{ kind: 'status', status: 400, body: page, headers },
        ...{ method: 'POST', times: 1 },
      })
      const response = await send('/api/proxy/restart/alice/chat', { method: 'POST' })
      const { message } = await readFailure(response, 'hub_unavailable')
      expect(message).not.toMatch(/evil|title|Sign in/)
    }
  })

  it('is quoted briefly if it has markup, our token and a thousand words, without the first two', async () => {
    const error = `<b>No</b> <script>alert(1)</script> hf_aliceWrite ${'and on '.repeat(1_000)}`
    product.hub.faults.set({ kind: 'status', status: 409, body: { error }, method: 'POST', times: 1 })
    const { message } = await readFailure(
      await send('/api/proxy/restart/alice/chat', { method: 'POST' }),
      'hub_rejected',
    )
    expect(message).toContain('and on')
    expect(message.length).toBeLessThan(400)
  })

  it('is cut off at 50 MB, and the message says so', async () => {
    product.hub.faults.set({ kind: 'huge', megabytes: 50 })
    for (const message of await refreshForErrors()) expect(message).toContain('too large')
    // It may have paused the Space: only its answer is unusable.
    const response = await send('/api/proxy/pause/alice/chat', { method: 'POST' })
    expect((await readFailure(response, 'outcome_unknown')).message).not.toBe('')
    product.hub.faults.clear()
    await readSuccess(await send(REFRESH), spaceList)
  })
})
