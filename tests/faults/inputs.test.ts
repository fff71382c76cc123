import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asAnyone, type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readJson } from '../support/answers.ts'
import { anyBody, anyId, anyText, encode, expectAnswer, RUNS, toSearch } from './any-input.ts'

/** The key has 120 calls a minute. */
const FEW = { numRuns: 30, endOnFailure: true }

const anyQuery = fc.array(
  fc.tuple(fc.constantFrom('refresh', 'spaceId', 'instances', 'stage', 'owner', 'q', 'x'), anyText),
  { maxLength: 6 },
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
