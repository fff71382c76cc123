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

/** The ticks of the value axis: at the limit and half of it, or else at round steps. */
export function axisTicks(unit: ChartUnit, ceiling: number | null, top: number): number[] {
  if (unit !== 'percent' && top === ceiling) return [0, top / 2, top]
  const step = stepOf(unit, top)
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
}

/** Memory is counted in powers of two, the network in those of ten. */
function stepOf(unit: ChartUnit, top: number): number {
  if (unit === 'percent') return 50
  if (unit === 'bytes') return 2 ** Math.floor(Math.log2(top / 2.5))
  const power = 10 ** Math.floor(Math.log10(top / 2.5))
  return ([5, 2, 1].find((digit) => digit * power <= top / 2.5) ?? 1) * power
}
