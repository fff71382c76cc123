import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from './faults/fault.ts'
import { createHub, type Hub } from './hub.ts'
import { serveHub } from './serve.ts'

let hub: Hub
let served: Awaited<ReturnType<typeof serveHub>>
beforeEach(async () => {
  hub = createHub({ settleMs: 60_000 })
  served = await serveHub({ hub })
})
afterEach(() => served.close())

interface Change {
  method: string
  path: string
  body: unknown
  isDone: () => boolean
}

const chat = () => hub.spaces.get('alice/chat')
const CHANGES: Change[] = [
  {
    ...{ method: 'POST', path: 'variables', body: { key: 'NEW', value: 'x'.repeat(20_000) } },
    isDone: () => chat()?.variables.get('NEW')?.value.length === 20_000,
  },
  {
    ...{ method: 'DELETE', path: 'variables', body: { key: 'LOG_LEVEL' } },
    isDone: () => chat()?.variables.has('LOG_LEVEL') === false,
  },
  {
    ...{ method: 'POST', path: 'secrets', body: { key: 'NEW', value: 'y' } },
    isDone: () => chat()?.secrets.get('NEW')?.value === 'y',
  },
  {
    ...{ method: 'DELETE', path: 'secrets', body: { key: 'HF_TOKEN' } },
    isDone: () => chat()?.secrets.has('HF_TOKEN') === false,
  },
  {
    ...{ method: 'POST', path: 'hardware', body: { flavor: 't4-small' } },
    isDone: () => chat()?.flavor === 't4-small',
  },
  {
    ...{ method: 'POST', path: 'sleeptime', body: { seconds: 300 } },
    isDone: () => chat()?.gcTimeout === 300,
  },
]

function send({ method, path, body }: Change, signal?: AbortSignal) {
  return fetch(`${served.url}/api/spaces/alice/chat/${path}`, {
    ...{ method, body: JSON.stringify(body), headers: { authorization: 'Bearer hf_aliceWrite' } },
    ...(signal && { signal }),
  })
}

describe.each(CHANGES)('$method of $path over a socket', (change) => {
  const hit = (fault: Fault) => hub.faults.set({ ...fault, method: change.method, space: 'alice/chat' })

  it('works', async () => {
    const response = await send(change)
    expect(response.status).toBe(200)
    expect(await response.json()).toBeTypeOf('object')
    expect(change.isDone()).toBe(true)
  })

  it.each([true, false])('answers another status, done: %s', async (done) => {
    hit({ kind: 'status', status: 503, done })
    expect((await send(change)).status).toBe(503)
    expect(change.isDone()).toBe(done)
  })

  it.each([true, false])('loses its connection, done: %s', async (done) => {
    hit({ kind: 'sever', done })
    await expect(send(change)).rejects.toThrow('fetch failed')
    expect(change.isDone()).toBe(done)
  })

  it.each([true, false])('is never answered, done: %s', async (done) => {
    hit({ kind: 'hang', done })
    const gone = new AbortController()
    const answer = send(change, gone.signal)
    await expect.poll(() => hub.calls.length).toBe(1)
    if (done) await expect.poll(change.isDone).toBe(true)
    gone.abort(new Error('gave up'))
    await expect(answer).rejects.toThrow('gave up')
    expect(change.isDone()).toBe(done)
  })

  it('is cut in the middle of its answer, after it was done', async () => {
    hit({ kind: 'cut', afterBytes: 1 })
    const response = await send(change)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    expect(change.isDone()).toBe(true)
  })
})

it('the bill and the hardware can fail, too', async () => {
  hub.faults.set({ kind: 'status', status: 500, route: '/api/*/billing/usage' })
  hub.faults.set({ kind: 'wrong-types', fields: ['unitCostUSD'], route: '/api/spaces/hardware' })
  const read = (path: string) =>
    fetch(`${served.url}/api/${path}`, { headers: { authorization: 'Bearer hf_aliceWrite' } })
  expect((await read('settings/billing/usage')).status).toBe(500)
  expect((await read('organizations/acme/billing/usage')).status).toBe(500)
  const [first] = await (await read('spaces/hardware')).json()
  expect(first.unitCostUSD).toBeTypeOf('string')
})
