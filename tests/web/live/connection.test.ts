import { describe, expect, it } from 'vitest'
import { liveFixture } from '../support/live-fixture.ts'

describe('the connection', () => {
  it('opens with the first user and closes with the last one', () => {
    const { store, sources, source } = liveFixture()
    const endFirst = store.start()
    const endSecond = store.start()

    endFirst()
    expect(source().isClosed()).toBe(false)
    endSecond()

    expect(sources).toHaveLength(1)
    expect(source().isClosed()).toBe(true)
  })

  it('is connecting, then live, and notifies its listeners', () => {
    const { store, connect } = liveFixture()
    const seen: string[] = []
    store.subscribeConnection(() => seen.push(store.getConnection()))

    store.start()
    expect(store.getConnection()).toBe('connecting')
    connect()

    expect(seen).toEqual(['live'])
  })

  it('opens the next stream when one ends', async () => {
    const { store, source, sources, connect, pass, counts } = liveFixture()
    store.start()
    connect()

    source().end()
    expect(store.getConnection()).toBe('connecting')
    await pass(1_000)
    connect('c2')

    expect(store.getConnection()).toBe('live')
    expect(sources).toHaveLength(2)
    expect(counts).toMatchObject({ asked: 1, connected: 2 })
  })

  it('is down after ten seconds without a stream, and live again with the next one', async () => {
    const { store, source, connect, pass } = liveFixture()
    store.start()
    connect()
    source().end()

    await pass(9_999)
    expect(store.getConnection()).toBe('connecting')
    await pass(1)
    expect(store.getConnection()).toBe('down')
    connect('c2')
    expect(store.getConnection()).toBe('live')
  })

  it('is down ten seconds after the start if no stream has opened', async () => {
    const { store, pass } = liveFixture()
    store.start()
    await pass(10_000)
    expect(store.getConnection()).toBe('down')
  })

  it('checks the session and retries with growing pauses when the server refuses', async () => {
    const { store, source, sources, pass, counts } = liveFixture()
    store.start()

    source().end()
    await pass(999)
    expect(sources).toHaveLength(1)
    await pass(1)
    expect(sources).toHaveLength(2)
    source().end()
    await pass(1_999)
    expect(sources).toHaveLength(2)
    await pass(1)

    expect(sources).toHaveLength(3)
    expect(counts.asked).toBe(2)
  })

  it('never waits longer than thirty seconds', async () => {
    const { store, source, sources, pass } = liveFixture()
    store.start()
    for (let count = 0; count < 12; count += 1) {
      source().end()
      await pass(30_000)
    }
    expect(sources).toHaveLength(13)
  })

  it('goes to sign-in, and stays closed, when the session has ended', async () => {
    const { store, source, sources, pass, counts } = liveFixture({ hasSession: () => Promise.resolve(false) })
    store.start()

    source().end()
    await pass(120_000)

    expect(counts.signedOut).toBe(1)
    expect(sources).toHaveLength(1)
  })

  it('never reconnects after signed-out', async () => {
    const { store, source, sources, connect, pass, counts, pendingCount } = liveFixture()
    store.start()
    connect()

    source().send('signed-out', {})
    await pass(120_000)

    expect(counts).toMatchObject({ signedOut: 1, asked: 0 })
    expect(source().isClosed()).toBe(true)
    expect(sources).toHaveLength(1)
    expect(pendingCount()).toBe(0)
  })

  it('reconnects at once when the network is back', async () => {
    const { store, source, sources, pass } = liveFixture()
    store.start()
    source().end()
    await pass(10)

    store.reconnectNow()
    expect(sources).toHaveLength(2)
    await pass(5_000)
    expect(sources).toHaveLength(2)
  })

  it('is opened again on a network change, even if the old stream seems open', () => {
    const { store, sources, connect } = liveFixture()
    store.start()
    connect()

    store.reconnectNow()
    expect(sources).toHaveLength(2)
    expect(sources[0]?.isClosed()).toBe(true)
  })

  it('ignores a source that it has dropped', () => {
    const { store, source, connect, counts } = liveFixture()
    store.start()
    const old = source()
    store.reconnectNow()

    old.send('connected', { clientId: 'old', subscribed: [], rejected: [] })
    expect(counts.connected).toBe(0)
    connect()
    expect(counts.connected).toBe(1)
  })
})

describe('a hidden page', () => {
  it('closes the stream after a minute, says goodbye, and opens it again when it is visible', async () => {
    const { store, source, sources, connect, goodbyes, pass } = liveFixture()
    store.start()
    connect('c1')

    store.setHidden(true)
    await pass(59_999)
    expect(goodbyes).toEqual([])
    await pass(1)
    expect(goodbyes).toEqual(['c1'])
    expect(source().isClosed()).toBe(true)
    store.setHidden(false)

    expect(sources).toHaveLength(2)
  })

  it('keeps the stream when it is hidden only for a moment', async () => {
    const { store, source, sources, connect, pass } = liveFixture()
    store.start()
    connect()

    store.setHidden(true)
    await pass(30_000)
    store.setHidden(false)
    await pass(60_000)

    expect(sources).toHaveLength(1)
    expect(source().isClosed()).toBe(false)
  })

  it('opens nothing if it needs no stream', () => {
    const { store, sources } = liveFixture()
    store.setHidden(false)
    expect(sources).toEqual([])
  })

  it('says goodbye once when it is closed', () => {
    const { store, connect, goodbyes } = liveFixture()
    const end = store.start()
    connect('c1')

    store.release()
    end()

    expect(goodbyes).toEqual(['c1'])
  })
})

describe('the account states from the stream', () => {
  it('are passed on', () => {
    const { store, source, connect, accounts } = liveFixture()
    store.start()
    connect()
    const update = { accounts: [], problems: ['p'], fetchedAt: '2026-11-26T12:00:00.000Z' }
    source().send('accounts', update)
    expect(accounts).toEqual([update])
  })
})

describe('a session that has ended', () => {
  it('leaves no samples behind', () => {
    const { store, source, connect } = liveFixture()
    store.start()
    connect()
    source().send('unavailable', { spaceId: 'ada/a', code: 'not_running' })
    let changes = 0
    store.subscribeSeries('ada/a', () => changes++)
    store.forget()
    expect(store.getSeries('ada/a').unavailable).toBeNull()
    expect(changes).toBe(1)
  })
})
