import { describe, expect, it } from 'vitest'
import {
  absoluteText,
  hintOf,
  metricValue,
  shareText,
} from '../../../web/pages/fleet/space/metrics/metric-value.ts'
import { shownMetrics } from '../../../web/pages/fleet/space/metrics/shown-metrics.ts'
import { aSample } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const GB = 1024 ** 3
const gpus = [{ id: 'a', utilizationPercent: 78, memoryUsedBytes: 12 * GB, memoryTotalBytes: 16 * GB }]
const { format, t } = english

describe('what is shown of a Space', () => {
  it('is its GPU first on GPU hardware, even before the first sample', () => {
    expect(shownMetrics('t4-small', undefined)).toEqual(['gpu', 'vram', 'cpu'])
    expect(shownMetrics('t4-small', aSample(0))).toEqual(['gpu', 'vram', 'cpu'])
    expect(shownMetrics('cpu-basic', aSample(0))).toEqual(['cpu', 'memory'])
    expect(shownMetrics(null, undefined)).toEqual(['cpu', 'memory'])
  })

  it('is the CPU on ZeroGPU, whose samples have no GPU, unless one has', () => {
    expect(shownMetrics('zero-a10g', aSample(0))).toEqual(['cpu', 'memory'])
    expect(shownMetrics('zero-a10g', aSample(0, { gpus }))).toEqual(['gpu', 'vram', 'cpu'])
  })
})

describe('a metric', () => {
  it('has an absolute value and a share', () => {
    const vram = metricValue('vram', aSample(0, { gpus }))
    expect(vram && absoluteText(vram, format)).toBe('12 GiB')
    expect(vram && shareText(vram, format)).toBe('75%')
    expect(vram && hintOf(vram, format, t)).toBe('12 GiB of 16 GiB')
  })

  it('has no share if the Hub does not say how much there is', () => {
    const memory = metricValue('memory', aSample(0, { memoryUsedBytes: GB, memoryTotalBytes: null }))
    expect(memory).toMatchObject({ percent: null, max: null })
    expect(memory && shareText(memory, format)).toBe('1 GiB')
    expect(memory && hintOf(memory, format, t)).toBe(undefined)
  })

  it('is absent, and not zero, without a GPU', () => {
    expect(metricValue('gpu', aSample(0))).toBe(null)
    expect(metricValue('vram', aSample(0))).toBe(null)
  })
})
