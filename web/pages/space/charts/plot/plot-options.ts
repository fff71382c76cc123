import type uPlot from 'uplot'
import type { Locale } from '../../../../i18n/language.ts'
import type { Band } from '../bands.ts'
import type { Chart } from '../chart.ts'
import { formatValue } from '../describe-chart.ts'
import { axisTicks, timeRange, valueRange } from './chart-ranges.ts'
import { lookOf } from './line-looks.ts'
import type { ChartColors } from './use-chart-colors.ts'

export const PLOT_HEIGHT = 160
/** The same for every chart, so that their crosshairs line up. */
const AXIS_WIDTH = 72

/** A time label closer than this to the left axis would overlap its labels. */
const LABEL_ROOM = 36

export interface PlotState {
  chart: Chart
  bands: readonly Band[]
  colors: ChartColors
  format: Locale['format']
}

/** Options of a chart. Values that change while it is shown are read from `current` on each draw. */
export function plotOptions(
  current: () => PlotState,
  width: number,
  onCursor: (plot: uPlot) => void,
): uPlot.Options {
  const { unit, lines } = current().chart
  const axis = {
    stroke: () => current().colors.text,
    grid: { stroke: () => current().colors.grid, width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  }
  return {
    width,
    height: PLOT_HEIGHT,
    // Room on the right for half of the last time label.
    padding: [10, 28, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: 7 },
      sync: { key: 'space-charts', scales: ['x', null] },
    },
    scales: {
      // Overrides uPlot's own range, which draws a single sample as the beginning of a whole day.
      x: { time: true, range: () => timeRange(current().chart.times) },
      y: { range: (_, __, max) => valueRange(unit, current().chart.ceiling, max) },
    },
    axes: [
      {
        ...axis,
        size: 30,
        space: 84,
        values: (plot, ticks) =>
          ticks.map((tick) =>
            plot.valToPos(tick, 'x') < LABEL_ROOM ? '' : current().format.clock(tick * 1000),
          ),
      },
      {
        ...axis,
        size: AXIS_WIDTH,
        splits: (_, __, ___, top) => axisTicks(unit, current().chart.ceiling, top),
        values: (_, ticks) => ticks.map((tick) => formatValue(tick, unit, current().format)),
      },
    ],
    series: [{}, ...lines.map((_, index) => lineOptions(current, index))],
    hooks: { setCursor: [onCursor], drawClear: [(plot) => drawBands(plot, current())] },
  }
}

/** The stages behind the lines. */
function drawBands(plot: uPlot, { bands, colors }: PlotState) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.globalAlpha = 0.16
  for (const { from, to, group } of bands) {
    const left = plot.valToPos(from / 1_000, 'x', true)
    const right = plot.valToPos(to / 1_000, 'x', true)
    ctx.fillStyle = colors.bands[group]
    ctx.fillRect(left, bbox.top, Math.max(1, right - left), bbox.height)
  }
  ctx.restore()
}

function lineOptions(current: () => PlotState, index: number): uPlot.Series {
  const color = () => {
    const { lines } = current().colors
    return lines[index % lines.length] ?? 'gray'
  }
  return { stroke: color, width: 1.75, dash: [...lookOf(index).dash], points: { show: false } }
}
