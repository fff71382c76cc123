import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSampleBatches } from '../../../worker/fleet/live/sample-batches.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

/** Batches, and when each was delivered. */
function start() {
  const startedAt = Date.now()
  const delivered: [number, string][] = []
  const batches = createSampleBatches((batch) => {
    delivered.push([Date.now() - startedAt, batch.map(({ text }) => text).join('')])
  })
  const add = (text: string) => batches.add({ spaceId: 'alice/chat', text })
  return { ...batches, add, delivered }
}

describe('samples', () => {
  it('share a write within 100 ms, but the first one does not wait', () => {
    const { add, delivered } = start()

    for (const text of 'abcdef') {
      add(text)
      vi.advanceTimersByTime(40)
    }
    vi.advanceTimersByTime(1_000)

    expect(delivered).toEqual([
      [0, 'a'],
      [100, 'bc'],
      [200, 'de'],
      [300, 'f'],
    ])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('do not wait after a quiet time', () => {
    const { add, delivered } = start()
    add('a')
    vi.advanceTimersByTime(1_000)
    add('b')

    expect(delivered).toEqual([
      [0, 'a'],
      [1_000, 'b'],
    ])
  })

  it('are delivered early, and once, when something else is sent or when there are very many', () => {
    const { add, flush, delivered } = start()
    add('a')
    add('b')
    flush()
    flush()
    add('c'.repeat(40_000))

    expect(delivered.map(([, text]) => text.slice(0, 1))).toEqual(['a', 'b', 'c'])
    vi.advanceTimersByTime(1_000)
    expect(delivered).toHaveLength(3)
  })

  it('leave no timer behind', () => {
    const { add, stop, delivered } = start()
    add('a')
    add('b')
    stop()

    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(1_000)
    expect(delivered).toEqual([[0, 'a']])
  })
})
