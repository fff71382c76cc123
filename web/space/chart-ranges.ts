import type { ChartUnit } from './chart.ts'

/** What the charts show at least: as long as 120 readings take at one a second. */
const WINDOW_SECONDS = 120
const LEAST: Record<ChartUnit, number> = { percent: 10, bytes: 1024, bytesPerSecond: 1024 }

/** The time axis in seconds. It ends with the last reading, so that a line grows from the right. */
export function timeRange(first: number | null, last: number | null): [number, number] {
  const end = last ?? 0
  return [Math.min(first ?? end, end - WINDOW_SECONDS), end]
}

/** The value axis: from nothing to the allotment, or past the largest value where that is higher. */
export function valueRange(
  unit: ChartUnit,
  ceiling: number | null,
  highest: number | null,
): [number, number] {
  const top = highest ?? 0
  if (ceiling !== null) return [0, Math.max(ceiling, top)]
  return [0, Math.max(LEAST[unit], top * 1.15)]
}

/** Steps of the value axis: bytes count in powers of two. Empty where uPlot's own decimal steps are right. */
export function axisSteps(unit: ChartUnit): number[] | null {
  return unit === 'percent' ? null : Array.from({ length: 50 }, (_, power) => 2 ** power)
}
