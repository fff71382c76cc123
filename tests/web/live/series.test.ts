import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { addSample, NO_SERIES } from '../../../web/live/series/series.ts'
import { aSample } from '../support/a-space.ts'

function series(...samples: Sample[]) {
  return samples.reduce(addSample, NO_SERIES)
}

describe('a Space with several replicas', () => {
  it('keeps each separately, and a total: CPU as the mean, memory and network as the sum', () => {
    const { samples, replicas } = series(
      aSample(1, { replica: 'r1', cpuPercent: 10 }),
      aSample(1, { replica: 'r2', cpuPercent: 30 }),
    )
    expect([...replicas.keys()]).toEqual(['r1', 'r2'])
    expect(samples).toHaveLength(1)
    expect(samples[0]).toMatchObject({
      cpuPercent: 20,
      memoryUsedBytes: 2_000,
      memoryTotalBytes: 8_000,
      receivedPerSecond: 10,
      sentPerSecond: 14,
      replica: null,
    })
  })

  it('advances with the first replica only, so that two replicas are not twice as fast', () => {
    const { samples } = series(
      aSample(1, { replica: 'r1' }),
      aSample(1, { replica: 'r2' }),
      aSample(2, { replica: 'r1' }),
      aSample(2, { replica: 'r2' }),
    )
    expect(samples).toHaveLength(2)
  })

  it('leaves out a silent replica, and continues with the other', () => {
    const { samples } = series(
      aSample(1, { replica: 'r1', cpuPercent: 90 }),
      aSample(20, { replica: 'r2', cpuPercent: 30 }),
      aSample(21, { replica: 'r2', cpuPercent: 40 }),
    )
    expect(samples.map(({ cpuPercent }) => cpuPercent)).toEqual([90, 30, 40])
  })

  it('forgets a replica after a minute of silence: a restart renames the container', () => {
    const { replicas } = series(
      aSample(1, { replica: 'before' }),
      aSample(30, { replica: 'slow' }),
      aSample(62, { replica: 'after' }),
    )
    expect([...replicas.keys()]).toEqual(['slow', 'after'])
  })

  it('keeps the GPUs of different replicas apart', () => {
    const gpu = { id: '0', utilizationPercent: 5, memoryUsedBytes: 1, memoryTotalBytes: 2 }
    const { samples } = series(
      aSample(1, { replica: 'r1', gpus: [gpu] }),
      aSample(1, { replica: 'r2', gpus: [gpu] }),
    )
    expect(samples[0]?.gpus.map(({ id }) => id)).toEqual(['r1/0', 'r2/0'])
  })
})

it('is never mutated', () => {
  const before = series(aSample(1))
  const after = addSample(before, aSample(2))
  expect(before.samples).toHaveLength(1)
  expect(after.samples).toHaveLength(2)
})

it('takes the samples from before it was watched, and none twice', () => {
  const past = [1, 2, 3].map((at) => aSample(at))
  const first = past.reduce(addSample, NO_SERIES)
  const again = [...past, aSample(4)].reduce(addSample, first)
  expect(again.samples).toHaveLength(4)
  expect(addSample(again, aSample(2))).toBe(again)
})
