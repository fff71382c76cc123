import type uPlot from 'uplot'
import { expect, it } from 'vitest'
import type { Chart } from '../../../web/pages/space/charts/chart.ts'
import { plotOptions } from '../../../web/pages/space/charts/plot/plot-options.ts'
import { english } from '../support/words.ts'

const START = Date.UTC(2026, 10, 25, 12)
const colors = {
  text: 'black',
  bands: {
    running: 'blue',
    building: 'blue',
    failed: 'red',
    paused: 'grey',
    sleeping: 'grey',
    other: 'grey',
  },
  grid: 'gray',
  lines: ['blue'],
}

function optionsFor(times: number[]) {
  const lines = [{ label: 'CPU', values: times.map(() => 1) }]
  const chart: Chart = { id: 'cpu', title: 'CPU', unit: 'percent', note: null, ceiling: 100, times, lines }
  return plotOptions(
    () => ({ chart, bands: [], colors, format: english.format }),
    400,
    () => undefined,
  )
}

function labelsAt(positions: number[]) {
  const values = optionsFor([START]).axes?.[0]?.values
  if (typeof values !== 'function') throw new Error('The axis of time has no labels of its own')
  const plot = { valToPos: (tick: number) => positions[tick] ?? 0 } as unknown as uPlot
  return values(
    plot,
    positions.map((_, index) => index),
    0,
    84,
    1,
  )
}

it('shows ten seconds, not the whole next day, with a single sample', () => {
  const range = optionsFor([START]).scales?.x?.range
  if (typeof range !== 'function') throw new Error('The axis of time has no range of its own')
  const end = START / 1000
  expect(range({} as uPlot, end, end + 86_400, 'x')).toEqual([end - 10, end])
})

it('omits a time label that would overlap the other axis', () => {
  const [atTheAxis, near, far] = labelsAt([0, 35, 36])
  expect([atTheAxis, near]).toEqual(['', ''])
  expect(far).toMatch(/^\d\d:\d\d:\d\d$/)
})
