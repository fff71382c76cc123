import { describe, expect, it } from 'vitest'
import { addSample, NO_SERIES } from '../../../web/live/series/series.ts'
import { buildCharts } from '../../../web/pages/space/charts/build-charts.ts'
import { describeChart, lastValue } from '../../../web/pages/space/charts/describe-chart.ts'
import { stepIndex } from '../../../web/ui/keys/step-index.ts'
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

describe('stepIndex', () => {
  it('starts at the newest sample, and goes back from there', () => {
    expect(stepIndex('ArrowLeft', null, 5)).toBe(4)
    expect(stepIndex('ArrowLeft', 4, 5)).toBe(3)
  })

  it('stops at both ends', () => {
    expect(stepIndex('ArrowLeft', 0, 5)).toBe(0)
    expect(stepIndex('ArrowRight', 4, 5)).toBe(4)
    expect(stepIndex('PageUp', 3, 5)).toBe(0)
  })

  it('jumps to the ends, and leaves the chart', () => {
    expect(stepIndex('Home', 3, 5)).toBe(0)
    expect(stepIndex('End', null, 5)).toBe(4)
    expect(stepIndex('Escape', 3, 5)).toBeNull()
  })

  it('ignores other keys, and charts without samples', () => {
    expect(stepIndex('Tab', 3, 5)).toBeUndefined()
    expect(stepIndex('ArrowLeft', null, 0)).toBeUndefined()
  })
})
