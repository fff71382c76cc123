import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createBroadcasts } from '../../../worker/fleet/live/broadcasts.ts'
import { createViewer } from '../../../worker/fleet/live/viewer.ts'
import { Viewers } from '../../../worker/fleet/live/viewers.ts'

const EVENT = new Uint8Array(800)
const EVENTS = 1_000
const ALL_BYTES = EVENTS * EVENT.length

/** The viewers of a Fleet without Spaces to read metrics from. */
function createViewers() {
  const nothing = () => undefined
  const stateOf = () => ({ latest: [], unavailable: null, error: null })
  const upstreams = {
    historyOf: () => [],
    retain: nothing,
    release: nothing,
    reconsider: nothing,
    stateOf,
    size: () => 0,
  }
  const viewers = new Viewers(upstreams, nothing)
  const open = () => {
    const session = { id: 'session', expires: Date.now() + 3_600_000 }
    const { viewer, stream } = createViewer({
      session,
      onGone: (gone) => viewers.remove(gone),
      onSessionEnd: nothing,
    })
    viewers.add(viewer)
    return { viewer, reader: stream.getReader({ mode: 'byob' }) }
  }
  return { viewers, open }
}

/** Reads 16 KB at most every 10 ms until the stream ends, and counts the bytes. */
function readSteadily(reader: ReadableStreamBYOBReader) {
  const read = { bytes: 0 }
  async function run(): Promise<void> {
    for (;;) {
      const { value, done } = await reader.read(new Uint8Array(16_000))
      if (done) return
      read.bytes += value.length
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  void run()
  return read
}

/** Advances the clock, letting each read take its turn, until this is true or the limit is reached. */
async function passUntil(isDone: () => boolean, { seconds }: { seconds: number }) {
  for (let ms = 0; ms < seconds * 1_000 && !isDone(); ms += 10) {
    vi.advanceTimersByTime(10)
    for (let turn = 0; turn < 25; turn++) await new Response('.').text()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

describe('a change of very many Spaces', () => {
  it('reaches a slow reader completely', async () => {
    const { viewers, open } = createViewers()
    const { viewer, reader } = open()
    const read = readSteadily(reader)
    const broadcasts = createBroadcasts(viewers)

    for (let sent = 0; sent < EVENTS; sent++) broadcasts.send(EVENT)
    await passUntil(() => read.bytes >= ALL_BYTES, { seconds: 10 })

    expect(read.bytes).toBeGreaterThanOrEqual(ALL_BYTES)
    viewer.close()
  })

  it('cuts off a dead reader instead of waiting for it', async () => {
    const { viewers, open } = createViewers()
    const { viewer, reader } = open()
    const read = readSteadily(reader)
    const dead = open()
    const broadcasts = createBroadcasts(viewers)

    for (let sent = 0; sent < EVENTS; sent++) broadcasts.send(EVENT)
    await passUntil(() => read.bytes >= ALL_BYTES, { seconds: 20 })

    expect(read.bytes).toBeGreaterThanOrEqual(ALL_BYTES)
    expect(viewers.size).toBe(1)
    await dead.reader.cancel()
    viewer.close()
  })
})
