import { describe, expect, it } from 'vitest'
import { axisTicks, timeRange, valueRange } from '../../../web/pages/space/charts/plot/chart-ranges.ts'

describe('timeRange', () => {
  it('is filled by the samples', () => {
    expect(timeRange([40_000, 100_000])).toEqual([40, 100])
    expect(timeRange([0, 300_000, 600_000])).toEqual([0, 600])
  })

  it('is ten seconds at least, which end with the last sample', () => {
    expect(timeRange([95_000, 100_000])).toEqual([90, 100])
    expect(timeRange([])).toEqual([-10, 0])
  })
})

describe('valueRange', () => {
  it('goes from zero to the allotment', () => {
    expect(valueRange('bytes', 4_096, 10)).toEqual([0, 4_096])
  })

  it('goes past the allotment if the value does: the Hub may report 130 %', () => {
    expect(valueRange('percent', 100, 130)).toEqual([0, 130])
  })

  it('follows the values without an allotment, and is never flat', () => {
    const [low, high] = valueRange('bytesPerSecond', null, 10_000)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(10_000)
    expect(valueRange('bytesPerSecond', null, 0)).toEqual([0, 1024])
    expect(valueRange('bytesPerSecond', null, null)).toEqual([0, 1024])
  })
})

describe('axisTicks', () => {
  it('marks the allotment and its half', () => {
    expect(axisTicks('bytes', 60, 60)).toEqual([0, 30, 60])
  })

  it('marks every 50 percent, even above 100', () => {
    expect(axisTicks('percent', 100, 100)).toEqual([0, 50, 100])
    expect(axisTicks('percent', 100, 130)).toEqual([0, 50, 100])
  })

  it.each([1024, 1500, 9_999, 123_456, 5e9])('marks bytes up to %d in a few powers of two', (top) => {
    const ticks = axisTicks('bytes', null, top)
    const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
    expect(Number.isInteger(Math.log2(step))).toBe(true)
    expect(ticks.length).toBeGreaterThanOrEqual(3)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)).toBeLessThanOrEqual(top)
  })

  it.each([1024, 1500, 9_999, 123_456, 5e9])('marks a rate up to %d in a few round numbers', (top) => {
    const ticks = axisTicks('bytesPerSecond', null, top)
    expect(String(ticks[1])).toMatch(/^[125]0*$/)
    expect(ticks.length).toBeGreaterThanOrEqual(3)
    expect(ticks.length).toBeLessThanOrEqual(7)
  })
})
