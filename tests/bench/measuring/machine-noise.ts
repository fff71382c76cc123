import { percentile } from './statistics.ts'

const WORK = 1_000_000
let sink = 0

/** How many milliseconds a fixed piece of work takes now: more if the machine is busy. */
export function timeFixedWork(): number {
  const startedAt = performance.now()
  for (let step = 0; step < WORK; step++) sink = (sink * 31 + step) | 0
  return performance.now() - startedAt
}

/** How much longer than its best a fixed piece of work takes: median and maximum of 200 runs. */
export function describeMachineNoise(): string {
  const times = Array.from({ length: 200 }, timeFixedWork)
  const [best, middle, worst] = [0, 0.5, 0.95].map((share) => percentile(times, share))
  const ratio = (time = Number.NaN) => (time / (best ?? 1)).toFixed(1)
  return `a fixed piece of work takes ${ratio(middle)} × its best time at the median, ${ratio(worst)} × at p95`
}
