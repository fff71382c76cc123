import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANNEL_KINDS } from '../../shared/channels/channels.ts'
import { alertsAnswer } from '../../shared/wire/alerts.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readSuccess } from '../support/answers.ts'
import { anyBody, anyId, anyText, encode, expectAnswer, RUNS, toSearch } from './any-input.ts'

/** Pages, filters and days. */
const anyFilter = fc.array(
  fc.tuple(
    fc.constantFrom('days', 'limit', 'cursor', 'state', 'kind', 'by', 'owner', 'spaceId', 'x'),
    fc.oneof(anyText, fc.constantFrom('0', '1', '90', '9'.repeat(15), '1e3', '-1', 'open', 'settings')),
  ),
  { maxLength: 3 },
)

/** Any scope, quiet hours and channel. The channel always has a field too many, so that no alert is created, and no address called. */
const anyAlert = fc
  .record({
    name: fc.constant('Any'),
    kinds: fc.constant(['failed']),
    enabled: fc.constant(false),
    scope: fc.oneof(fc.constant(''), anyText),
    quietHours: fc.option(fc.record({ from: fc.constant('22:00'), to: fc.constant('07:00'), zone: anyText })),
    channel: fc.record(
      {
        x: fc.constant(1),
        kind: fc.constantFrom(...CHANNEL_KINDS),
        language: fc.constantFrom('en', 'zh'),
        url: fc.oneof(anyText, fc.jsonValue()),
        secrets: fc.oneof(fc.array(anyText), fc.jsonValue()),
        token: fc.oneof(anyText, fc.jsonValue()),
        topic: fc.jsonValue(),
      },
      { requiredKeys: ['kind', 'x'] },
    ),
  })
  .map((value) => JSON.stringify(value))

/** Almost settings of the watch, or a backup; always with a part too many, so that no address in it is ever called. */
const anyDocument = fc
  .record(
    {
      x: fc.constant(1),
      everySeconds: fc.oneof(fc.constantFrom(0, 60), fc.jsonValue()),
      probes: fc.array(fc.record({ spaceId: anyId, path: anyText, expectStatus: fc.jsonValue() })),
      deadManUrl: fc.oneof(fc.webUrl(), anyText, fc.jsonValue()),
      product: fc.constant('HF Space Manager'),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      watch: fc.jsonValue(),
      spaces: fc.oneof(fc.array(fc.record({ id: anyId, days: fc.jsonValue() })), fc.jsonValue()),
      alerts: fc.jsonValue(),
    },
    { requiredKeys: ['x'] },
  )
  .map((value) => JSON.stringify(value))

const KEPT = ['history', 'incidents', 'activity', 'watch', 'alerts']

const product = setUpProduct()
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
})

describe('any input about what is kept gets an answer:', () => {
  it('query strings and ids', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, anyId, async (filter, id) => {
        const search = toSearch(filter)
        const one = encode(`x${id}`)
        await Promise.all([
          ...KEPT.map((name) => expectAnswer(send(`/api/proxy/${name}?${search}`))),
          // A backup itself is a document of its own.
          expectAnswer(send(`/api/proxy/backup?x=1&${search}`)),
          expectAnswer(send(`/api/proxy/history/${one}?${search}`)),
          expectAnswer(send(`/api/proxy/incidents/${one}/acknowledge`, { method: 'POST' })),
          expectAnswer(send(`/api/proxy/alerts/${one}`, { method: 'DELETE' })),
          expectAnswer(send(`/api/proxy/alerts/${one}/deliveries`)),
        ])
      }),
      RUNS,
    )
  })

  it('bodies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBody, anyAlert, anyDocument), async (text) => {
        const headers = { 'content-type': 'application/json' }
        const init = { method: 'POST', headers, body: text.toWellFormed() }
        await Promise.all([
          expectAnswer(send('/api/proxy/watch', { ...init, method: 'PUT' })),
          expectAnswer(send('/api/proxy/backup', init)),
          expectAnswer(send('/api/proxy/alerts', init)),
          expectAnswer(send('/api/proxy/alerts/1', { ...init, method: 'PUT' })),
          expectAnswer(send('/api/proxy/alerts/1/test', init)),
          expectAnswer(send('/api/proxy/incidents/1/acknowledge', init)),
        ])
      }),
      RUNS,
    )
    expect(await readSuccess(await send('/api/proxy/alerts'), alertsAnswer)).toMatchObject({ alerts: [] })
  })
})
