import { describe, expect, it } from 'vitest'
import { fakeTabs } from '../support/fake-tabs.ts'

const aSample = (cpuPercent: number) => ({
  at: '2026-11-26T12:00:00.000Z',
  cpuPercent,
  cpuMillicores: null,
  memoryUsedBytes: 1,
  memoryTotalBytes: null,
  receivedPerSecond: 0,
  sentPerSecond: 0,
  replica: null,
  gpus: [],
})

async function twoTabs() {
  const tabs = fakeTabs()
  const first = tabs.openTab('first')
  const second = tabs.openTab('second')
  first.store.watch('ada/a')
  second.store.watch('ada/b')
  const endFirst = first.store.start()
  const endSecond = second.store.start()
  tabs.connect('c1', ['ada/a'])
  await tabs.pass(1_000)
  return { ...tabs, first, second, endFirst, endSecond }
}

describe('the tabs of one browser', () => {
  it('have one stream, with the subscriptions of all of them', async () => {
    const { sources, updates, first, second } = await twoTabs()
    expect(sources).toHaveLength(1)
    expect(updates).toEqual([{ clientId: 'c1', ids: ['ada/a', 'ada/b'] }])
    expect(first.store.getConnection()).toBe('live')
    expect(second.store.getConnection()).toBe('live')
  })

  it('each get the samples they want, and all events about the list', async () => {
    const { source, first, second, pass } = await twoTabs()
    source().send('metric', { spaceId: 'ada/b', sample: aSample(7) })
    source().send('removed', { spaceId: 'ada/x' })
    await pass(0)
    expect(second.store.getSeries('ada/b').samples.map(({ cpuPercent }) => cpuPercent)).toEqual([7])
    expect(first.store.getSeries('ada/b').samples).toEqual([])
    expect([first.removed, second.removed]).toEqual([['ada/x'], ['ada/x']])
  })

  it('give the last sample to one that opens later', async () => {
    const { openTab, source, sources, pass } = await twoTabs()
    source().send('metric', { spaceId: 'ada/a', sample: aSample(9) })
    const third = openTab('third')
    third.store.watch('ada/a')
    third.store.start()
    await pass(1_000)
    expect(third.store.getConnection()).toBe('live')
    expect(third.store.getSeries('ada/a').samples.at(-1)?.cpuPercent).toBe(9)
    expect(sources).toHaveLength(1)
  })

  it('hand the stream over when its tab closes, and keep their samples', async () => {
    const { source, sources, connect, endFirst, second, goodbyes, pass } = await twoTabs()
    source().send('metric', { spaceId: 'ada/b', sample: aSample(7) })
    endFirst()
    await pass(0)
    expect(goodbyes).toEqual(['c1'])
    expect(source().path).toContain('ada%2Fb')
    expect(source().path).not.toContain('ada%2Fa')
    connect('c2', ['ada/b'])
    expect(sources).toHaveLength(2)
    expect(second.store.getConnection()).toBe('live')
    expect(second.store.getSeries('ada/b').samples).toHaveLength(1)
  })

  it('update the server when one of them no longer needs its subscriptions', async () => {
    const { updates, endSecond, pass } = await twoTabs()
    endSecond()
    await pass(1_000)
    expect(updates.at(-1)).toEqual({ clientId: 'c1', ids: ['ada/a'] })
  })

  it('close the stream when the last of them closes', async () => {
    const { sources, endFirst, endSecond, goodbyes, pass } = await twoTabs()
    endSecond()
    endFirst()
    await pass(1_000)
    expect(sources.every((source) => source.isClosed())).toBe(true)
    expect(goodbyes).toEqual(['c1'])
  })

  it('are all signed out at once, and none reconnects', async () => {
    const { source, sources, first, second, pass } = await twoTabs()
    source().send('signed-out', {})
    await pass(120_000)
    expect([first.counts.signedOut, second.counts.signedOut]).toEqual([1, 1])
    expect(sources).toHaveLength(1)
  })

  it('open the next stream once, and check the session once, when theirs breaks', async () => {
    const { source, sources, connect, first, second, pass } = await twoTabs()
    source().end()
    await pass(3_000)
    connect('c2', ['ada/a', 'ada/b'])
    await pass(1_000)
    expect(sources).toHaveLength(2)
    expect([first.counts.asked, second.counts.asked]).toEqual([1, 0])
    expect([first.store.getConnection(), second.store.getConnection()]).toEqual(['live', 'live'])
  })

  it('replace a leader that has been silent for too long', async () => {
    const { sources, connect, first, second, pass } = await twoTabs()
    first.crash()
    await pass(20_000)
    expect(first.shared.isFollowing()).toBe(true)
    expect(sources[0]?.isClosed()).toBe(true)
    connect('c2', ['ada/b'])
    expect(second.store.getConnection()).toBe('live')
  })

  it('forget one that closed without saying goodbye', async () => {
    const { second, updates, pass } = await twoTabs()
    second.crash()
    await pass(60_000)
    expect(updates.at(-1)).toEqual({ clientId: 'c1', ids: ['ada/a'] })
  })

  it('report which Spaces do not fit', async () => {
    const { openTab, first, pass } = await twoTabs()
    const greedy = openTab('greedy')
    for (let index = 0; index < 200; index += 1) greedy.store.watch(`ada/many-${index}`)
    greedy.store.start()
    await pass(1_000)
    expect(greedy.store.getConnection()).toBe('live')
    expect(first.store.getSeries('ada/a').unavailable).toBe('rate_limited')
    expect(greedy.store.getSeries('ada/many-0').unavailable).toBeNull()
  })
})
