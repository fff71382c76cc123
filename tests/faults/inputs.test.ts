import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asAnyone, type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readJson } from '../support/answers.ts'

const RUNS = { numRuns: 60, endOnFailure: true }
/** The key has 120 calls a minute. */
const FEW = { numRuns: 30, endOnFailure: true }

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', '..', '%', '%2F', '%00', '\u0000', '-', '𝒳', '\ud800'),
)
const anyName = fc.oneof(anyText, fc.constantFrom('alice', 'chat', 'bob', 'acme', 'a'.repeat(500)))
const anyId = fc.oneof(
  anyText,
  fc.tuple(anyName, anyName).map((parts) => parts.join('/')),
)
const anyQuery = fc.array(
  fc.tuple(fc.constantFrom('refresh', 'spaceId', 'instances', 'stage', 'owner', 'q', 'x'), anyText),
  { maxLength: 6 },
)
const anyBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  anyText,
  fc
    .record(
      {
        action: fc.oneof(fc.constantFrom('restart', 'pause'), fc.jsonValue()),
        spaceId: fc.oneof(anyId, fc.jsonValue()),
        clientId: fc.oneof(fc.uuid(), fc.jsonValue()),
        instances: fc.oneof(fc.array(anyId), fc.jsonValue()),
        username: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
)

const product = setUpProduct()
let anyone: Send
let send: Send
let program: Send

beforeAll(async () => {
  anyone = asAnyone(product.url)
  send = await signIn(product.url)
  program = withKey(product.url)
  await readJson(await send('/api/proxy/spaces'))
})

/** Expects our own JSON, a success or a refusal, and never a bug. */
async function expectAnswer(asked: Promise<Response>): Promise<void> {
  const response = await asked
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body?.cancel()
  expect(response.status).toBeLessThan(500)
  const body = await readJson(response)
  expect(body).toHaveProperty('success', response.status < 400)
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())
const toSearch = (query: [string, string][]) =>
  new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))

describe('any input gets an answer:', () => {
  it('ids, raw and encoded, in paths and in the query', async () => {
    await fc.assert(
      fc.asyncProperty(anyId, async (id) => {
        const parts = id.split('/').map(encode).join('/')
        await Promise.all([
          expectAnswer(send(`/api/proxy/pause/${encode(`x${id}`)}`, { method: 'POST' })),
          expectAnswer(send(`/api/proxy/pause/x${parts}`, { method: 'POST' })),
          expectAnswer(send(`/api/proxy/live-metrics-stream?instances=${encode(id)}`)),
        ])
      }),
      RUNS,
    )
  })

  it('query strings', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const search = toSearch(query.filter(([name]) => name !== 'refresh'))
        await expectAnswer(send(`/api/proxy/spaces?${search}`))
        if (!search.has('spaceId', 'alice/chat')) await expectAnswer(send(`/api/proxy/metrics?x=1&${search}`))
      }),
      RUNS,
    )
  })

  it('query strings and ids from integrators', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, anyId, async (query, id) => {
        await expectAnswer(program(`/api/v1/external/spaces?${toSearch(query)}`))
        await expectAnswer(program(`/api/v1/external/spaces/${encode(`x${id}`)}`))
      }),
      FEW,
    )
  })

  it('bodies', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (text) => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: text.toWellFormed(),
        }
        await expectAnswer(send('/api/v1/action', init))
        await expectAnswer(send('/api/proxy/update-subscriptions', init))
        await expectAnswer(anyone('/api/v1/login', init))
      }),
      RUNS,
    )
  })

  it('headers', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aZ09-_./=;, "%*W[]{}é'), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(word, word, word, async (etag, cookie, authorization) => {
        await expectAnswer(send('/api/proxy/spaces', { headers: { 'content-type': etag } }))
        const headers = { cookie: `__Host-session=${cookie}`, authorization, 'x-api-key': cookie }
        await expectAnswer(anyone('/api/proxy/spaces', { headers }))
        await expectAnswer(anyone('/api/v1/external/info', { headers }))
        const conditional = await send('/api/proxy/spaces', { headers: { 'if-none-match': etag } })
        expect([200, 304]).toContain(conditional.status)
        await conditional.text()
      }),
      FEW,
    )
  })
})
