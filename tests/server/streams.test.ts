import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { type LiveViewer, watchLive } from '../product/watch-live.ts'
import { eventually } from '../support/eventually.ts'
import { postJson } from '../support/post-json.ts'

const IDS = ['alice/chat', 'alice/zero', 'alice/diary', 'Bob/api']

const product = setUpProduct()
/** Streams close within 20 s, as documented; the rest is for a busy machine. */
const WAITING = { withinMs: 40_000, saw: () => product.hub.openStreams() }
let send: Send
const watchers: LiveViewer[] = []

beforeAll(async () => {
  send = await signIn(product.url)
})
afterEach(async () => {
  for (const watcher of watchers.splice(0)) watcher.leave()
  await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
})

async function join(by: Send, ids: string[]): Promise<LiveViewer> {
  const watcher = await watchLive(by, ids)
  watchers.push(watcher)
  return watcher
}

describe('streams over real sockets', () => {
  it('give 20 viewers their samples over one connection per Space, all closed when they leave', async () => {
    const viewers = await Promise.all(Array.from({ length: 20 }, () => join(send, IDS)))

    await eventually(() => {
      for (const viewer of viewers) {
        for (const id of IDS) expect(viewer.count('metric', id)).toBeGreaterThan(2)
      }
    }, WAITING)
    const open = product.hub.openStreams().map(({ spaceId }) => spaceId)
    expect(open.sort()).toEqual([...IDS].sort())

    for (const viewer of viewers) viewer.leave()
    await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
  })

  it('keep the connections while one viewer is left', async () => {
    const [first, second] = [await join(send, IDS), await join(send, ['alice/chat'])]
    await eventually(() => expect(product.hub.openStreams()).toHaveLength(IDS.length), WAITING)

    first.leave()
    await eventually(() => expect(product.hub.openStreams()).toHaveLength(1), WAITING)

    const before = second.count('metric')
    await eventually(() => expect(second.count('metric')).toBeGreaterThan(before + 5), WAITING)
  })

  it('release a page that says goodbye before it closes', async () => {
    const viewer = await join(send, IDS)
    await eventually(() => expect(viewer.count('metric')).toBeGreaterThan(5), WAITING)

    const goodbye = postJson({ clientId: viewer.connected.clientId, instances: [] })
    expect((await send('/api/proxy/update-subscriptions', goodbye)).status).toBe(200)

    await eventually(() => expect(product.hub.openStreams()).toEqual([]), WAITING)
    expect(viewer.isOver()).toBe(false)
  })

  it('end at sign-out, for that session only', async () => {
    const other = await signIn(product.url)
    const [mine, others] = [await join(send, IDS), await join(other, IDS)]

    expect((await send('/api/v1/logout', { method: 'POST' })).status).toBe(200)

    await eventually(() => expect(mine.isOver()).toBe(true), WAITING)
    expect(mine.count('signed-out')).toBe(1)
    expect(others.isOver()).toBe(false)
    send = other
  })

  it('survive connections that are cut at random', async () => {
    const viewer = await join(send, IDS)

    for (let cut = 0; cut < 10; cut++) {
      const before = viewer.count('metric')
      product.hub.endStreams(IDS[cut % IDS.length])
      await eventually(() => expect(viewer.count('metric')).toBeGreaterThan(before), WAITING)
    }

    await eventually(() => expect(product.hub.openStreams()).toHaveLength(IDS.length), WAITING)
    expect(viewer.isOver()).toBe(false)
    expect(viewer.count('unavailable')).toBe(0)
  })
})
