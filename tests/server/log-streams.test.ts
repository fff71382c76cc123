import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LogLine, logEvents } from '../../shared/wire/logs.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { eventually } from '../support/eventually.ts'
import { readEventStream } from '../support/read-event-stream.ts'

const product = setUpProduct()
/** Logs close within 5 s, as documented; the rest is for a busy machine. */
const WAITING = { withinMs: 20_000, saw: () => product.hub.openStreams() }
const LOG = '/api/proxy/logs/alice/chat'
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
})
afterEach(async () => {
  product.hub.faults.clear()
  await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
})

/** Opens a log, which the caller leaves by aborting. */
async function open(path = LOG): Promise<{ response: Response; leave: () => void }> {
  const gone = new AbortController()
  const response = await send(path, { signal: gone.signal })
  expect(response.status).toBe(200)
  return { response, leave: () => gone.abort() }
}

describe('logs over real sockets', () => {
  it('arrive at once, and are closed at the Hub when the reader goes', async () => {
    const { response, leave } = await open()
    const reader = response.body?.getReader() ?? expect.fail('no body')
    const names: string[] = []
    await readEventStream(reader, {
      onEvent: ({ event = '' }) => void names.push(event),
      isEnough: () => names.length >= 2,
    })
    expect(names.slice(0, 2)).toEqual(['opened', 'lines'])
    expect(product.hub.openStreams()).toHaveLength(1)

    leave()
    await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
  })

  it('that nobody reads wait at the Hub, and are closed when the reader goes', async () => {
    product.hub.faults.set({ kind: 'log-flood', perSecond: 50_000 })
    const { response, leave } = await open()
    await eventually(() => expect(product.hub.openStreams()[0]?.unread).toBeGreaterThan(60_000), WAITING)
    // Node closes the connection of an answer that nobody refers to any more.
    expect(response.bodyUsed).toBe(false)

    leave()
    await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
  })

  it('of 5,000 lines a second are whole', async () => {
    const count = 15_000
    product.hub.setLog('alice/chat', 'run', [])
    product.hub.faults.set({ kind: 'log-flood', perSecond: 5_000, lines: count })
    const { response, leave } = await open()
    const lines: LogLine[] = []
    await readEventStream(response.body?.getReader() ?? expect.fail('no body'), {
      onEvent({ event, data }) {
        if (event === 'lines') lines.push(...logEvents.lines.parse(JSON.parse(data)).lines)
      },
      isEnough: () => lines.length >= count,
    })
    leave()

    expect(new Set(lines.map(({ text }) => text)).size).toBe(count)
    expect(lines).toHaveLength(count)
  })
})
