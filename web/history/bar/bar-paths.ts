import type { Day, DayPart } from '../../../shared/model/day.ts'
import { mainPart, partsOf, restPart, secondsOf } from './day-look.ts'

/** In whole pixels, so that every day has the same sharp edges. */
export interface BarShape {
  /** From one day to the next. */
  pitch: number
  /** Between two days. */
  gap: number
  height: number
}

/** How high each kind of day is: with another colour alone, not everybody could tell them apart. */
const HEIGHTS: Record<DayPart, number> = { down: 1, up: 0.72, building: 0.5, idle: 0.34, unknown: 0.12 }

/** The least share of a day that is drawn as down: a minute must be seen, too. */
const LEAST_DOWN = 0.4

/** One path for each kind of day, from the first day on the left to the last one; empty for a kind that does not occur. */
export function barPaths(days: readonly Day[], { pitch, gap, height }: BarShape): Record<DayPart, string> {
  const paths: Record<DayPart, string> = { up: '', down: '', idle: '', building: '', unknown: '' }
  days.forEach((day, index) => {
    const part = mainPart(day)
    const high = Math.max(1, Math.round(height * HEIGHTS[part]))
    const fall = part === 'down' ? Math.round(high * downShare(day)) : high
    paths[part] += bar(index * pitch, height - high, pitch - gap, fall)
    if (fall < high)
      paths[restPart(day)] += bar(index * pitch, height - high + fall, pitch - gap, high - fall)
  })
  return paths
}

function downShare(day: Day): number {
  return LEAST_DOWN + (1 - LEAST_DOWN) * (partsOf(day).down / secondsOf(day))
}

function bar(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
