import type { ChartUnit } from '../chart.ts'

/** The shortest time axis: with less, a few points would fill it. */
const SHORTEST_SECONDS = 10
const MIN_TOP: Record<ChartUnit, number> = { percent: 100, bytes: 1024, bytesPerSecond: 1024 }

/** The time axis in seconds: what there is fills it, and it ends with the last sample. */
export function timeRange(times: readonly number[]): [number, number] {
  const end = (times.at(-1) ?? 0) / 1000
  const start = (times[0] ?? 0) / 1000
  return [Math.min(start, end - SHORTEST_SECONDS), end]
}

/** The value axis: from 0 to the limit, or beyond the largest value if that is higher. */
export function valueRange(
  unit: ChartUnit,
  ceiling: number | null,
  highest: number | null,
): [number, number] {
  const top = highest ?? 0
  if (ceiling !== null) return [0, Math.max(ceiling, top)]
  return [0, Math.max(MIN_TOP[unit], top * 1.15)]
}

/** The ticks of the value axis: at the limit and half of it; or else at round steps, bytes in powers of two. */
export function axisTicks(unit: ChartUnit, ceiling: number | null, top: number): number[] {
  if (unit !== 'percent' && top === ceiling) return [0, top / 2, top]
  const step = unit === 'percent' ? 50 : 2 ** Math.floor(Math.log2(top / 2.5))
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
}
