import { describe, expect, it } from 'vitest'
import { align } from '../../../web/pages/space/charts/align.ts'
import { valueAt } from '../../../web/pages/space/charts/value-at.ts'

describe('align', () => {
  it('puts tracks with different times on one axis, with gaps where a track has no sample', () => {
    const { times, columns } = align([
      [
        [1_000, 10],
        [3_000, 30],
      ],
      [
        [2_000, 2],
        [3_000, 3],
      ],
    ])
    expect(times).toEqual([1_000, 2_000, 3_000])
    expect(columns).toEqual([
      [10, undefined, 30],
      [undefined, 2, 3],
    ])
  })

  it('breaks a line when samples are missing for more than 15 seconds', () => {
    const { times, columns } = align([
      [
        [0, 1],
        [15_000, 2],
        [30_001, 3],
      ],
    ])
    expect(times).toEqual([0, 15_000, 15_001, 30_001])
    expect(columns).toEqual([[1, 2, null, 3]])
  })

  it('is empty without samples', () => {
    expect(align([[]])).toEqual({ times: [], columns: [[]] })
  })
})

describe('valueAt', () => {
  it('takes the nearest earlier sample at a time when only another line has one', () => {
    expect(valueAt([1, undefined, undefined, 4], 2)).toBe(1)
  })

  it('is null in a gap, and before the first sample', () => {
    expect(valueAt([1, null, undefined, 4], 2)).toBeNull()
    expect(valueAt([undefined, 2], 0)).toBeNull()
  })

  it('stays within the samples', () => {
    expect(valueAt([1, 2], 9)).toBe(2)
    expect(valueAt([], 0)).toBeNull()
  })
})
