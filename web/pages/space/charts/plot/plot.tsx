import { useEffect, useLayoutEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useLocale } from '../../../../i18n/locale.tsx'
import type { Band } from '../bands.ts'
import type { Chart } from '../chart.ts'
import { PLOT_HEIGHT, plotOptions } from './plot-options.ts'
import type { ChartColors } from './use-chart-colors.ts'

/** The position of the crosshair, as an index into the chart's times; null if there is none. */
export type Crosshair = number | null

interface PlotProps {
  chart: Chart
  bands: readonly Band[]
  colors: ChartColors
  crosshair: Crosshair
  onCrosshair: (crosshair: Crosshair) => void
}

/** The canvas of a chart, drawn by uPlot. */
export function Plot({ chart, bands, colors, crosshair, onCrosshair }: PlotProps) {
  const { format } = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(null)
  const current = useRef({ chart, bands, colors, format, onCrosshair })
  const lineCount = chart.lines.length

  useLayoutEffect(() => {
    current.current = { chart, bands, colors, format, onCrosshair }
  })

  // Another number of lines needs another chart; every other change only redraws it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `lineCount` is why it runs again
  useEffect(() => {
    const target = box.current
    if (!target) return
    const reportCursor = ({ cursor }: uPlot) => current.current.onCrosshair(cursor.idx ?? null)
    const options = plotOptions(() => current.current, target.clientWidth, reportCursor)
    const made = new uPlot(options, toData(current.current.chart), target)
    plot.current = made

    const observer = new ResizeObserver(() => {
      if (target.clientWidth > 0) made.setSize({ width: target.clientWidth, height: PLOT_HEIGHT })
    })
    observer.observe(target)
    return () => {
      observer.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [lineCount])

  useEffect(() => plot.current?.setData(toData(chart)), [chart])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read while it is drawn
  useEffect(() => plot.current?.redraw(false, true), [bands, colors, format])
  useEffect(() => moveCursor(plot.current, current.current.chart, crosshair), [crosshair])

  return <div ref={box} aria-hidden style={{ height: PLOT_HEIGHT }} />
}

function toData({ times, lines }: Chart): uPlot.AlignedData {
  return [times.map((time) => time / 1000), ...lines.map(({ values }) => values)]
}

function moveCursor(plot: uPlot | null, { times }: Chart, crosshair: Crosshair) {
  if (!plot || plot.cursor.idx === crosshair) return
  const time = crosshair === null ? undefined : times[crosshair]
  const left = time === undefined ? -10 : plot.valToPos(time / 1000, 'x')
  plot.setCursor({ left, top: time === undefined ? -10 : 1 })
}
