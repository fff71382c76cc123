import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { createSampleHistory } from '../../../worker/fleet/metrics/sample-history.ts'

const aSample = (at: number) => ({ at: String(at) }) as Sample
const times = (samples: readonly Sample[]) => samples.map(({ at }) => Number(at))

function fill(count: number, replicas = 1) {
  const history = createSampleHistory()
  for (let at = 0; at < count; at++) history.add(aSample(at), replicas)
  return history
}

describe('the history of a Space', () => {
  it('returns the last samples, oldest first', () => {
    expect(times(fill(5).list())).toEqual([0, 1, 2, 3, 4])
    expect(fill(0).list()).toEqual([])
  })

  it.each([
    [1, 120],
    [3, 360],
    [100, 960],
  ])('keeps about two minutes of %i replicas, and never much more', (replicas, room) => {
    const kept = times(fill(5_000, replicas).list())
    expect(kept.length).toBeGreaterThanOrEqual(room)
    expect(kept.length).toBeLessThan(room + 32)
    expect(kept.at(-1)).toBe(4_999)
  })
})
