import { beforeAll, describe, expect, it } from 'vitest'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readJson } from '../support/answers.ts'

const WATCH = '"everySeconds":0,"probes":[],"deadManUrl":null'
/** Switched off: nothing would be sent even if it were accepted. */
const ALERT = '"name":"x","kinds":["failed"],"enabled":false'
const CHANNEL = '"kind":"ntfy","topic":"x"'
const PROTO = '"__proto__":{"enabled":true,"isAdmin":true}'
const PROBE = '"expectStatus":null,"expectText":null,"everySeconds":300,"enabled":true'

const product = setUpProduct()
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
})

/** The settings and alerts, which no refused body may change. */
async function readKept(): Promise<unknown[]> {
  return [await readJson(await send('/api/proxy/watch')), await readJson(await send('/api/proxy/alerts'))]
}

async function expectRefusal(method: string, path: string, body: string): Promise<void> {
  const before = await readKept()
  const headers = { 'content-type': 'application/json' }
  await readFailure(await send(path, { method, headers, body }), 'invalid_request')
  expect(await readKept()).toEqual(before)
}

/** For every kind of document. */
const NO_DOCUMENTS = [
  '[]',
  'null',
  '"x"',
  '1e999',
  '{"constructor":{"prototype":{"enabled":true}}}',
  '['.repeat(30_000) + ']'.repeat(30_000),
  `{"name":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
]

describe('malicious settings of the watch', () => {
  it.each([
    ...NO_DOCUMENTS,
    `{${WATCH},${PROTO}}`,
    `{${WATCH},"constructor":1}`,
    '{"everySeconds":[60],"probes":[],"deadManUrl":null}',
    '{"everySeconds":60,"probes":{"length":1},"deadManUrl":null}',
    '{"everySeconds":60,"probes":[],"deadManUrl":"javascript:alert(1)"}',
    '{"everySeconds":60,"probes":[],"deadManUrl":"file:///etc/passwd"}',
    '{"everySeconds":60,"probes":[],"deadManUrl":{"href":"https://ping.example/"}}',
    `{"everySeconds":60,"probes":[{"spaceId":"__proto__/..","path":"/",${PROBE}}],"deadManUrl":null}`,
    `{"everySeconds":60,"probes":[{"spaceId":"a/b","path":"/\\u0000",${PROBE}}],"deadManUrl":null}`,
    `{"everySeconds":60,"probes":[{"spaceId":"a/b","path":"/",${PROBE},${PROTO}}],"deadManUrl":null}`,
  ])('are refused: %.90s', (body) => expectRefusal('PUT', '/api/proxy/watch', body))
})

describe('a malicious alert', () => {
  it.each([
    ...NO_DOCUMENTS,
    `{${ALERT},"channel":{${CHANNEL}},${PROTO}}`,
    `{${ALERT},"channel":{${CHANNEL},${PROTO}}}`,
    `{${ALERT},"channel":{"kind":"__proto__"}}`,
    `{${ALERT},"channel":{"kind":"constructor"}}`,
    `{${ALERT},"channel":{"kind":"toString"}}`,
    `{${ALERT},"channel":{"kind":["ntfy"],"topic":"x"}}`,
    `{${ALERT},"channel":[{${CHANNEL}}]}`,
    `{"name":{"toString":"x"},"kinds":["failed"],"enabled":false,"channel":{${CHANNEL}}}`,
    `{"name":"x","kinds":["__proto__"],"enabled":false,"channel":{${CHANNEL}}}`,
    `{"name":"x","kinds":{"0":"failed","length":1},"enabled":false,"channel":{${CHANNEL}}}`,
    `{${ALERT},"channel":{"kind":"webhook","url":"javascript:alert(1)","secrets":[]}}`,
    `{${ALERT},"channel":{"kind":"webhook","url":"file:///etc/passwd","secrets":[]}}`,
    `{${ALERT},"quietHours":{"from":"22:00","to":"07:00","zone":"__proto__"},"channel":{${CHANNEL}}}`,
    `{${ALERT},"quietHours":{"from":"22:00","to":"07:00","zone":"../UTC"},"channel":{${CHANNEL}}}`,
  ])('is refused: %.90s', (body) => expectRefusal('POST', '/api/proxy/alerts', body))
})

describe('a malicious backup', () => {
  it.each<[string, (document: string) => string]>([
    ...NO_DOCUMENTS.map((body): [string, () => string] => [body, () => body]),
    ['with a prototype', (document) => document.replace('{', `{${PROTO},`)],
    ['with a part that does not exist', (document) => document.replace('{', '{"config":{"HF_USER":"x"},')],
    ['with an address to call', (document) => document.replace('"watch":{', '"watch":{"deadManUrl":"x",')],
    ['of an array that is none', (document) => document.replace('"alerts":[', '"alerts":{"length":1},"x":[')],
    ['of another product', (document) => document.replace('HF Space Manager', 'constructor')],
    ['followed by another', (document) => document + document],
  ])('is refused: %.60s', async (_, forge) => {
    const document = await (await send('/api/proxy/backup')).text()
    const forged = forge(document)
    expect(forged).not.toBe(document)
    await expectRefusal('POST', '/api/proxy/backup', forged)
  })
})

describe('an id that is only like that of an alert or an incident', () => {
  it.each(['1.0', '1e0', '+1', '-1', '0x1', '%201', '1%20', '1%00', '1%0A', '%EF%BC%91', '9'.repeat(99)])(
    '%s is none',
    async (id) => {
      for (const [method, path] of [
        ['DELETE', `/api/proxy/alerts/${id}`],
        ['GET', `/api/proxy/alerts/${id}/deliveries`],
        ['POST', `/api/proxy/alerts/${id}/test`],
        ['POST', `/api/proxy/incidents/${id}/acknowledge`],
      ] as const) {
        await readFailure(await send(path, { method }), 'not_found')
      }
    },
  )
})
