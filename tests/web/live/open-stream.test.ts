import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStream } from '../../../web/live/stream/open-stream.ts'
import { createFakeClock, settle } from '../support/fake-clock.ts'

afterEach(() => vi.restoreAllMocks())

/** A stream over a response that the test writes. */
function fixture(status = 200, type = 'text/event-stream; charset=utf-8') {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    init?.signal?.addEventListener('abort', () => void writer.abort())
    return new Response(readable, { status, headers: { 'content-type': type } })
  })
  const { clock, pass, pendingCount } = createFakeClock()
  const events: string[] = []
  let ends = 0
  const handlers = {
    onEvent: (name: string, data: string) => events.push(`${name} ${data}`),
    onEnd: () => ends++,
  }
  const stream = openStream('/stream', handlers, clock)

  async function write(text: string) {
    await writer.write(new TextEncoder().encode(text))
    await settle()
  }
  const signal = () => fetch.mock.calls[0]?.[1]?.signal
  return { stream, write, writer, pass, pendingCount, events, ends: () => ends, signal }
}

describe('a stream', () => {
  it('emits its events, wherever the chunks are split, and reports its end', async () => {
    const { write, writer, events, ends, pendingCount } = fixture()
    await write(': hello\n\nevent: met')
    await write('ric\ndata: {"a":')
    await write('1}\n\n')
    expect(events).toEqual(['metric {"a":1}'])
    await writer.close()
    await settle()
    expect(ends()).toBe(1)
    expect(pendingCount()).toBe(0)
  })

  it('ends after 20 seconds of silence; a heartbeat counts', async () => {
    const { write, pass, ends, signal } = fixture()
    await write('event: connected\ndata: {}\n\n')
    await pass(15_000)
    await write(': still here\n\n')
    await pass(19_999)
    expect(signal()?.aborted).toBe(false)
    await pass(1)
    await settle()
    expect(signal()?.aborted).toBe(true)
    expect(ends()).toBe(1)
  })

  it('ends at once when it is refused', async () => {
    const { ends } = fixture(401)
    await settle()
    expect(ends()).toBe(1)
  })

  it('ends at once when something else answers with a page', async () => {
    const { ends } = fixture(200, 'text/html')
    await settle()
    expect(ends()).toBe(1)
  })

  it('emits nothing once it is closed', async () => {
    const { stream, ends, pendingCount, signal } = fixture()
    stream.close()
    await settle()
    expect(signal()?.aborted).toBe(true)
    expect(ends()).toBe(0)
    expect(pendingCount()).toBe(0)
  })
})
