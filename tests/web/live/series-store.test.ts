import { describe, expect, it } from 'vitest'
import { SERIES_LENGTH } from '../../../web/live/series/series.ts'
import { aSample, aSpace } from '../support/a-space.ts'
import { liveFixture } from '../support/live-fixture.ts'

describe('samples', () => {
  it('reach only the listeners of their Space', () => {
    const { store, source, connect } = liveFixture()
    store.start()
    connect()
    const notified: string[] = []
    store.subscribeSeries('ada/a', () => notified.push('a'))
    const end = store.subscribeSeries('ada/b', () => notified.push('b'))
    const before = store.getSeries('ada/b')

    source().send('metric', { spaceId: 'ada/a', sample: aSample(1) })
    expect(notified).toEqual(['a'])
    expect(store.getSeries('ada/b')).toBe(before)
    end()
    source().send('metric', { spaceId: 'ada/b', sample: aSample(1) })

    expect(notified).toEqual(['a'])
    expect(store.getSeries('ada/b').samples).toHaveLength(1)
  })

  it('are limited to 120, dropping the oldest first', () => {
    const { store, source } = liveFixture()
    store.start()
    for (let second = 0; second < SERIES_LENGTH + 5; second += 1) {
      source().send('metric', { spaceId: 'ada/a', sample: aSample(second, { cpuPercent: second }) })
    }
    const { samples } = store.getSeries('ada/a')
    expect(samples).toHaveLength(SERIES_LENGTH)
    expect(samples[0]?.cpuPercent).toBe(5)
    expect(samples.at(-1)?.cpuPercent).toBe(SERIES_LENGTH + 4)
  })

  it('are not duplicated by the last known one, which is sent again on subscribing', () => {
    const { store, source } = liveFixture()
    store.start()
    source().send('metric', { spaceId: 'ada/a', sample: aSample(1) })
    const before = store.getSeries('ada/a')
    source().send('metric', { spaceId: 'ada/a', sample: aSample(1) })
    expect(store.getSeries('ada/a')).toBe(before)
  })

  it('are replaced by a reason until the next one', () => {
    const { store, source } = liveFixture()
    store.start()
    source().send('unavailable', { spaceId: 'ada/a', code: 'hub_timeout' })
    expect(store.getSeries('ada/a').unavailable).toBe('hub_timeout')
    source().send('metric', { spaceId: 'ada/a', sample: aSample(1) })
    expect(store.getSeries('ada/a').unavailable).toBeNull()
  })
})

describe('events', () => {
  it('about Spaces are passed on', () => {
    const { store, source, spaces, removed } = liveFixture()
    store.start()
    source().send('metric', { spaceId: 'ada/b', sample: aSample(1) })
    source().send('space', { space: aSpace('ada/a', { stage: 'PAUSED' }) })
    source().send('removed', { spaceId: 'ada/b' })

    expect(spaces).toEqual([aSpace('ada/a', { stage: 'PAUSED' })])
    expect(removed).toEqual(['ada/b'])
    expect(store.getSeries('ada/b').samples).toEqual([])
  })

  it('are skipped if they are malformed', () => {
    const { store, source, spaces } = liveFixture()
    store.start()
    source().sendText('metric', '{not json')
    source().send('metric', { spaceId: 'ada/a', sample: { ...aSample(1), cpuPercent: 'much' } })
    source().send('space', { space: { id: 'ada/a' } })
    source().send('metric', { spaceId: 'ada/a', sample: aSample(2) })

    expect(spaces).toEqual([])
    expect(store.getSeries('ada/a').samples).toHaveLength(1)
  })
})
