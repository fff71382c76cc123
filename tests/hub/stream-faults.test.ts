import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Fault } from './faults/fault.ts'
import { createHub, type Hub } from './hub.ts'
import { readEvents, send } from './send.ts'

const PATH = '/v1/alice/chat/live-metrics/sse'
let hub: Hub

beforeEach(() => {
  hub = createHub({ metricsIntervalMs: 5 })
})
afterEach(() => hub.close())

/** The raw chunks of a stream that ends by itself after two events. */
async function readChunks(fault: Fault): Promise<Uint8Array[]> {
  hub.faults.set(fault)
  hub.faults.set({ kind: 'drop', afterEvents: 2 })
  const chunks: Uint8Array[] = []
  for await (const chunk of (await send(hub, PATH)).body ?? []) chunks.push(chunk)
  return chunks
}

const textOf = (chunks: Uint8Array[]) => Buffer.concat(chunks).toString()

describe('a stream', () => {
  it('does not apply stream faults to other answers', async () => {
    hub.faults.set({ kind: 'crlf', times: 1 })
    await send(hub, '/api/spaces')

    expect(hub.faults.list()).toHaveLength(1)
  })

  it('ends after a number of events', async () => {
    hub.faults.set({ kind: 'drop', afterEvents: 4 })
    const text = await (await send(hub, PATH)).text()

    expect(text.match(/event: metric/g)).toHaveLength(4)
    expect(hub.openStreams()).toEqual([])
  })

  it('breaks off', async () => {
    hub.faults.set({ kind: 'drop', afterEvents: 2, abort: true })

    await expect((await send(hub, PATH)).text()).rejects.toThrow('terminated')
    expect(hub.openStreams()).toEqual([])
  })

  it('stays open in silence', async () => {
    hub.faults.set({ kind: 'stall', afterEvents: 1 })
    const response = await send(hub, PATH)
    const reader = response.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)

    const silence = Symbol('silence')
    const more = await Promise.race([
      reader?.read(),
      new Promise((resolve) => setTimeout(resolve, 60, silence)),
    ])

    expect(more).toBe(silence)
    expect(hub.openStreams()).toHaveLength(1)
  })

  it('trickles, a few bytes at a time', async () => {
    hub.faults.set({ kind: 'slow', bytes: 7, everyMs: 1 })
    const reader = (await send(hub, PATH)).body?.getReader()

    for (let turn = 0; turn < 5; turn++) expect((await reader?.read())?.value?.length).toBeLessThanOrEqual(7)
  })

  it.each<[string, Fault]>([
    ['one byte a chunk', { kind: 'borders', at: 'bytes' }],
    ['chunks that end inside a character', { kind: 'borders', at: 'utf8' }],
    ['chunks that end inside a field', { kind: 'borders', at: 'field' }],
    ['chunks that end between CR and LF', { kind: 'borders', at: 'crlf' }],
    ['CR LF', { kind: 'crlf' }],
    ['comments', { kind: 'comments' }],
    ['several data lines', { kind: 'split-data' }],
    ['a long line', { kind: 'long-line', megabytes: 1 }],
  ])('carries the same data with %s', async (_, fault) => {
    hub.faults.set(fault)
    const events = await readEvents(await send(hub, PATH), 2)

    for (const { event, data } of events) {
      expect(event).toBe('metric')
      expect(JSON.parse(data)).toMatchObject({ cpu_millicores: 8000 })
    }
    expect(events).toHaveLength(2)
  })

  it('is really cut inside a character', async () => {
    const chunks = await readChunks({ kind: 'borders', at: 'utf8' })
    const strict = new TextDecoder('utf-8', { fatal: true })

    expect(() => strict.decode(chunks[0])).toThrow()
    expect(textOf(chunks)).toContain('é副本🚀')
  })

  it('is really cut inside a field, and between CR and LF', async () => {
    const [first, second] = await readChunks({ kind: 'borders', at: 'field' })
    expect(textOf([first ?? new Uint8Array()])).toBe('ev')
    expect(textOf([second ?? new Uint8Array()])).toMatch(/^ent: metric\nda$/)

    hub.faults.clear()
    const chunks = (await readChunks({ kind: 'borders', at: 'crlf' })).map((chunk) => textOf([chunk]))
    expect(chunks[0]).toBe('event: metric\r')
    expect(chunks[1]?.startsWith('\n')).toBe(true)
  })

  it('really has comments, CR LF, split data and long lines', async () => {
    expect(textOf(await readChunks({ kind: 'comments' }))).toMatch(/^: just a comment/)
    hub.faults.clear()
    expect(textOf(await readChunks({ kind: 'crlf' }))).not.toMatch(/[^\r]\n/)
    hub.faults.clear()
    expect(textOf(await readChunks({ kind: 'split-data' }))).toMatch(/\ndata: {2}"cpu_usage_pct"/)
    hub.faults.clear()
    expect(textOf(await readChunks({ kind: 'long-line', megabytes: 1 })).length).toBeGreaterThan(2_000_000)
  })

  it('is really cut inside ANSI codes and tokens', async () => {
    const path = '/api/spaces/alice/chat/logs/run'
    hub.setLog('alice/chat', 'run', [
      { data: '\u001b[31mhf_aliceWrite\n', timestamp: '2026-06-01T14:49:54Z' },
    ])
    hub.setStage('alice/chat', 'PAUSED')
    const read = async (at: 'ansi' | 'token') => {
      const fault = hub.faults.set({ kind: 'borders', at })
      const chunks: Uint8Array[] = []
      for await (const chunk of (await send(hub, path, { token: 'hf_aliceWrite' })).body ?? [])
        chunks.push(chunk)
      hub.faults.clear(fault)
      return chunks.map((chunk) => textOf([chunk]))
    }

    expect(await read('ansi')).toEqual([
      expect.stringMatching(/u001b\[$/),
      expect.stringMatching(/^31mhf_aliceWrite/),
    ])
    expect(await read('token')).toEqual([expect.stringMatching(/hf_ali$/), expect.stringMatching(/^ceWrite/)])
  })

  it('of a log has a long line, and a flood of numbered ones', async () => {
    const token = 'hf_aliceWrite'
    hub.setLog('alice/chat', 'run', [
      { data: '===== Application Startup =====\n', timestamp: '2026-06-01T14:49:54Z' },
    ])
    hub.faults.set({ kind: 'log-long-line', kilobytes: 200 })
    hub.faults.set({ kind: 'log-flood', perSecond: 100_000, lines: 300 })
    const events = await readEvents(await send(hub, '/api/spaces/alice/chat/logs/run', { token }), 302)
    const texts = events.map(({ data }) => JSON.parse(data).data)

    expect(texts[1]).toHaveLength(200_001)
    expect(texts.filter((text) => text.startsWith('flood '))).toHaveLength(300)
    expect(new Set(texts).size).toBe(302)
  })

  it('has unknown events', async () => {
    hub.faults.set({ kind: 'unknown-events' })
    const events = await readEvents(await send(hub, PATH), 4)

    expect(events.map(({ event }) => event)).toEqual(['surprise', 'metric', 'surprise', 'metric'])
  })

  it('has a word for a number, or lacks the field', async () => {
    hub.faults.set({ kind: 'wrong-types' })
    hub.faults.set({ kind: 'missing-fields', fields: ['gpus'] })
    const [event] = await readEvents(await send(hub, PATH), 1)
    const sample = JSON.parse(event?.data ?? '')

    expect(sample.cpu_usage_pct).toBe('a lot')
    expect(sample).not.toHaveProperty('gpus')
  })

  it('has only one route when the other is turned off', async () => {
    hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces/*/metrics' })
    const token = 'hf_aliceWrite'

    expect((await send(hub, '/api/spaces/alice/chat/metrics', { token })).status).toBe(404)
    expect((await send(hub, PATH, { token })).status).toBe(200)
  })

  it('ends with all others when the Hub restarts', async () => {
    const texts = await Promise.all([send(hub, PATH), send(hub, '/v1/alice/vision/live-metrics/sse')])
    hub.endStreams()
    await Promise.all(texts.map((response) => response.text()))

    await eventually(() => expect(hub.openStreams()).toEqual([]))
  })
})
