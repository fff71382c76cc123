import { expect, it } from 'vitest'
import { gpuTotals } from '../../../web/live/series/gpu-totals.ts'
import { aSample } from '../support/a-space.ts'

it('takes the mean use and the total memory of all GPUs', () => {
  const gpus = [
    { id: 'a', utilizationPercent: 90, memoryUsedBytes: 10, memoryTotalBytes: 24 },
    { id: 'b', utilizationPercent: 30, memoryUsedBytes: 6, memoryTotalBytes: 24 },
  ]
  expect(gpuTotals(aSample(0, { gpus }))).toEqual({ percent: 60, usedBytes: 16, totalBytes: 48 })
})

it('says nothing about a sample without a GPU', () => {
  expect(gpuTotals(aSample(0))).toBe(null)
})
