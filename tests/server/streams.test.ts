import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ProductOnHub, startOnHub } from '../product/on-hub.ts'
import { postJson, type Send, signIn } from '../product/send.ts'
import { type Watcher, watch } from './watch.ts'

const IDS = ['alice/chat', 'alice/zero', 'alice/diary', 'Bob/api']
/** The promise is 20 s; the rest is for a busy machine. */
const CLOSED = { timeout: 30_000, interval: 100 }
const SOON = { timeout: 20_000 }

let stage: ProductOnHub
let send: Send
const watchers: Watcher[] = []

beforeAll(async () => {
  stage = await startOnHub()
  send = await signIn(stage.url)
})
afterAll(() => stage.close())
afterEach(async () => {
  for (const watcher of watchers.splice(0)) watcher.leave()
  await vi.waitFor(() => expect(stage.hub.openStreams()).toEqual([]), CLOSED)
})

async function join(by: Send, ids: string[]): Promise<Watcher> {
  const watcher = await watch(by, ids)
  watchers.push(watcher)
  return watcher
}

describe('streams over real sockets', () => {
  it('give 20 viewers their samples over one connection for each Space, all closed when they go', async () => {
    const viewers = await Promise.all(Array.from({ length: 20 }, () => join(send, IDS)))

    await vi.waitFor(() => {
      for (const viewer of viewers) {
        for (const id of IDS) expect(viewer.count('metric', id)).toBeGreaterThan(2)
      }
    }, SOON)
    const open = stage.hub.openStreams().map(({ spaceId }) => spaceId)
    expect(open.sort()).toEqual([...IDS].sort())

    for (const viewer of viewers) viewer.leave()
    await vi.waitFor(() => expect(stage.hub.openStreams()).toEqual([]), CLOSED)
  })

  it('keep the connections as long as one viewer is left', async () => {
    const [first, second] = [await join(send, IDS), await join(send, ['alice/chat'])]
    await vi.waitFor(() => expect(stage.hub.openStreams()).toHaveLength(IDS.length), SOON)

    first.leave()
    await vi.waitFor(() => expect(stage.hub.openStreams()).toHaveLength(1), CLOSED)

    const before = second.count('metric')
    await vi.waitFor(() => expect(second.count('metric')).toBeGreaterThan(before + 5), SOON)
  })

  it('let a page go that says goodbye before it closes', async () => {
    const viewer = await join(send, IDS)
    await vi.waitFor(() => expect(viewer.count('metric')).toBeGreaterThan(5), SOON)

    const goodbye = postJson({ clientId: viewer.clientId, instances: [] })
    expect((await send('/api/proxy/update-subscriptions', goodbye)).status).toBe(200)

    await vi.waitFor(() => expect(stage.hub.openStreams()).toEqual([]), CLOSED)
    expect(viewer.isOver()).toBe(false)
  })

  it('end at sign-out, for all of that session and nobody else', async () => {
    const other = await signIn(stage.url)
    const [mine, others] = [await join(send, IDS), await join(other, IDS)]

    expect((await send('/api/v1/logout', { method: 'POST' })).status).toBe(200)

    await vi.waitFor(() => expect(mine.isOver()).toBe(true), SOON)
    expect(mine.count('signed-out')).toBe(1)
    expect(others.isOver()).toBe(false)
    send = other
  })

  it('outlive connections that are cut at random', async () => {
    const viewer = await join(send, IDS)

    for (let cut = 0; cut < 10; cut++) {
      const before = viewer.count('metric')
      stage.hub.endStreams(IDS[cut % IDS.length])
      await vi.waitFor(() => expect(viewer.count('metric')).toBeGreaterThan(before), SOON)
    }

    await vi.waitFor(() => expect(stage.hub.openStreams()).toHaveLength(IDS.length), SOON)
    expect(viewer.isOver()).toBe(false)
    expect(viewer.count('unavailable')).toBe(0)
  })
})
