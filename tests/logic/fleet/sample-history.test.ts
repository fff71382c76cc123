import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { createSampleHistory } from '../../../worker/fleet/metrics/sample-history.ts'

const aSample = (at: number) => ({ at: String(at) }) as Sample
const times = (samples: Sample[]) => samples.map(({ at }) => Number(at))

function fill(count: number, replicas = 1) {
  const history = createSampleHistory()
  for (let at = 0; at < count; at++) history.add(aSample(at), replicas)
  return history
}

describe('the history of a Space', () => {
  it('returns the last samples, oldest first', () => {
    expect(times(fill(5).list(3))).toEqual([2, 3, 4])
    expect(times(fill(2).list(480))).toEqual([0, 1])
    expect(fill(2).list(0)).toEqual([])
    expect(fill(0).list(10)).toEqual([])
  })

  it.each([
    [1, 120],
    [3, 360],
    [100, 960],
  ])('keeps about two minutes of %i replicas, and never much more', (replicas, room) => {
    const kept = times(fill(5_000, replicas).list(5_000))
    expect(kept.length).toBeGreaterThanOrEqual(room)
    expect(kept.length).toBeLessThan(room + 32)
    expect(kept.at(-1)).toBe(4_999)
  })
})
