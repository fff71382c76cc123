import { describe, expect, it } from 'vitest'
import { addSample, NO_SERIES } from '../../../web/live/series/series.ts'
import { buildCharts } from '../../../web/pages/space/charts/build-charts.ts'
import { describeChart, lastValue } from '../../../web/pages/space/charts/describe-chart.ts'
import { stepCrosshair } from '../../../web/pages/space/charts/plot/step-crosshair.ts'
import { aSample } from '../support/a-space.ts'
import { english } from '../support/words.ts'

describe('describeChart', () => {
  it('gives the current, lowest and highest value of each line', () => {
    const samples = [20, 60, 40].map((cpuPercent, second) => aSample(second, { cpuPercent }))
    const [cpu, , network] = buildCharts(samples.reduce(addSample, NO_SERIES), english)

    expect(cpu && describeChart(cpu, english)).toBe('CPU: 40% now, between 20% and 60% in this chart.')
    expect(network && describeChart(network, english)).toMatch(/^Received: .+ Sent: .+/)
  })

  it('omits a line without samples', () => {
    const chart = { id: 'x', title: 'X', unit: 'percent', note: null, ceiling: null, times: [] } as const
    expect(describeChart({ ...chart, times: [], lines: [{ label: 'X', values: [] }] }, english)).toBe('')
  })
})

describe('lastValue', () => {
  it('skips gaps', () => {
    expect(lastValue({ label: '', values: [1, 2, null, undefined] })).toBe(2)
    expect(lastValue({ label: '', values: [undefined] })).toBeNull()
  })
})

describe('stepCrosshair', () => {
  it('starts at the newest sample, and goes back from there', () => {
    expect(stepCrosshair('ArrowLeft', null, 5)).toBe(4)
    expect(stepCrosshair('ArrowLeft', 4, 5)).toBe(3)
  })

  it('stops at both ends', () => {
    expect(stepCrosshair('ArrowLeft', 0, 5)).toBe(0)
    expect(stepCrosshair('ArrowRight', 4, 5)).toBe(4)
    expect(stepCrosshair('PageUp', 3, 5)).toBe(0)
  })

  it('jumps to the ends, and leaves the chart', () => {
    expect(stepCrosshair('Home', 3, 5)).toBe(0)
    expect(stepCrosshair('End', null, 5)).toBe(4)
    expect(stepCrosshair('Escape', 3, 5)).toBeNull()
  })

  it('ignores other keys, and charts without samples', () => {
    expect(stepCrosshair('Tab', 3, 5)).toBeUndefined()
    expect(stepCrosshair('ArrowLeft', null, 0)).toBeUndefined()
  })
})
