import { describe, expect, it } from 'vitest'
import type { UpdateReply } from '../../../web/requests/update-subscriptions.ts'
import { liveFixture } from '../support/live-fixture.ts'

describe('subscriptions', () => {
  it('are part of the URL if they exist before the stream', () => {
    const { store, source } = liveFixture()
    store.watch('ada/a')
    store.watch('ada/b')
    store.start()
    expect(source().path).toBe('/api/proxy/live-metrics-stream?instances=ada%2Fa%2Cada%2Fb')
  })

  it('are sent in a call if the URL would be too long', async () => {
    const { store, source, connect, updates, pass } = liveFixture()
    const ids = Array.from({ length: 150 }, (_, index) => `an-owner-with-a-long-name/space-number-${index}`)
    for (const id of ids) store.watch(id)
    store.start()

    expect(source().path).toBe('/api/proxy/live-metrics-stream')
    connect('c1')
    await pass(0)

    expect(updates).toEqual([{ clientId: 'c1', ids }])
  })

  it('are sent together after 300 ms without a change', async () => {
    const { store, connect, updates, pass } = liveFixture()
    store.start()
    connect('c1')

    store.watch('ada/a')
    await pass(200)
    store.watch('ada/b')
    await pass(299)
    expect(updates).toEqual([])
    await pass(1)

    expect(updates).toEqual([{ clientId: 'c1', ids: ['ada/a', 'ada/b'] }])
  })

  it('are not sent again if nothing has changed', async () => {
    const { store, connect, updates, pass } = liveFixture()
    store.start()
    connect('c1', ['ada/a'])

    const end = store.watch('ada/a')
    await pass(300)
    end()
    store.watch('ada/a')
    await pass(300)

    expect(updates).toEqual([])
  })

  it('last until the last of several watchers ends', async () => {
    const { store, connect, updates, pass } = liveFixture()
    store.start()
    connect('c1')
    const endOne = store.watch('ada/a')
    const endTwo = store.watch('ada/a')
    await pass(300)

    endOne()
    await pass(300)
    expect(updates).toHaveLength(1)
    endTwo()
    await pass(300)

    expect(updates.at(-1)).toEqual({ clientId: 'c1', ids: [] })
  })

  it('are limited to the 200 newest', async () => {
    const { store, connect, updates, pass } = liveFixture()
    store.start()
    connect('c1')
    for (let index = 0; index < 250; index += 1) store.watch(`ada/s${index}`)
    await pass(300)

    expect(updates[0]?.ids).toHaveLength(200)
    expect(updates[0]?.ids[0]).toBe('ada/s50')
    expect(updates[0]?.ids.at(-1)).toBe('ada/s249')
  })

  it('are sent again to a stream that came back with an old set', async () => {
    const { store, source, connect, updates, pass } = liveFixture()
    store.watch('ada/a')
    store.start()
    connect('c1', ['ada/a'])
    store.watch('ada/b')
    await pass(300)

    source().end()
    connect('c2', ['ada/a'])
    await pass(0)

    expect(updates.at(-1)).toEqual({ clientId: 'c2', ids: ['ada/a', 'ada/b'] })
  })

  it('do not request an id again that the server has rejected', async () => {
    const { store, source, updates, pass } = liveFixture()
    store.watch('ada/a')
    store.watch('eve/x')
    store.start()
    source().send('connected', {
      clientId: 'c1',
      subscribed: ['ada/a'],
      rejected: [{ id: 'eve/x', code: 'space_not_found' }],
    })
    await pass(60_000)
    expect(updates).toEqual([])
  })

  it('are sent one call at a time, so that an older set cannot arrive last', async () => {
    const { store, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    store.watch('ada/a')
    await pass(300)
    store.watch('ada/b')
    await pass(60_000)
    expect(sent).toEqual([['ada/a']])

    answer('sent')
    await pass(0)
    expect(sent).toEqual([['ada/a'], ['ada/a', 'ada/b']])

    answer('sent')
    await pass(60_000)
    expect(sent).toHaveLength(2)
  })

  it('do not wait for a call that belongs to an earlier stream', async () => {
    const { store, source, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    store.watch('ada/a')
    await pass(300)
    source().end()
    connect('c2')
    await pass(0)
    expect(sent).toEqual([['ada/a'], ['ada/a']])

    answer('gone')
    answer('sent')
    await pass(60_000)
    expect(sent).toHaveLength(2)
  })

  it('in the background take only the room that those on the screen leave', async () => {
    const { store, connect, updates, pass } = liveFixture()
    store.start()
    connect('c1')
    const visible = Array.from({ length: 30 }, (_, index) => `ada/visible${index}`)
    for (const id of visible) store.watch(id)
    for (let index = 0; index < 250; index += 1) store.watch(`ada/s${index}`, 'background')
    store.watch('ada/visible0', 'background')
    await pass(300)

    const ids = updates[0]?.ids ?? []
    expect(ids).toHaveLength(200)
    expect(new Set(ids).size).toBe(200)
    expect(ids.slice(0, 30)).toEqual(visible)
    expect(ids.at(-1)).toBe('ada/s169')
  })

  it('are not sent again after a refusal, until they change', async () => {
    const { store, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    store.watch('ada/a')
    await pass(300)
    answer('refused')
    await pass(60_000)
    expect(sent).toHaveLength(1)

    store.watch('ada/b')
    await pass(300)
    expect(sent.at(-1)).toEqual(['ada/a', 'ada/b'])
  })

  it('are tried again after a failure', async () => {
    const { store, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    store.watch('ada/a')
    await pass(300)
    answer('failed')
    await pass(4_999)
    expect(sent).toHaveLength(1)
    await pass(1)
    answer('sent')
    await pass(60_000)

    expect(sent).toEqual([['ada/a'], ['ada/a']])
  })

  it('are sent again after a failure even if they are unchanged, because the failed call may have arrived', async () => {
    const { store, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    const end = store.watch('ada/a')
    await pass(300)
    answer('failed')
    end()
    await pass(60_000)
    expect(sent).toEqual([['ada/a'], []])
  })

  it('wait for the next stream when the server no longer has this one', async () => {
    const { store, connect, sent, answer, pass } = slowServer()
    store.start()
    connect('c1')
    store.watch('ada/a')
    await pass(300)
    answer('gone')
    store.watch('ada/b')
    await pass(60_000)
    expect(sent).toEqual([['ada/a']])
    connect('c2')
    await pass(0)

    expect(sent).toEqual([['ada/a'], ['ada/a', 'ada/b']])
  })
})

/** A store whose calls are answered only when the test says so, the oldest first. */
function slowServer() {
  const sent: string[][] = []
  const waiting: ((reply: UpdateReply) => void)[] = []
  const fixture = liveFixture({
    update(_, ids) {
      sent.push(ids)
      return new Promise((resolve) => waiting.push(resolve))
    },
  })
  return { ...fixture, sent, answer: (reply: UpdateReply) => waiting.shift()?.(reply) }
}
