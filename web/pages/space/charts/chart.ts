import type { Aligned, Column } from './align.ts'

export type ChartUnit = 'percent' | 'bytes' | 'bytesPerSecond'

export interface ChartLine {
  label: string
  values: Column
}

/** One chart, ready to be drawn, in the user's language. */
export interface Chart {
  id: string
  title: string
  unit: ChartUnit
  /** Shown next to the title, such as the limit; null for nothing. */
  note: string | null
  /** The top of the axis: the limit; null if it follows the values. */
  ceiling: number | null
  times: number[]
  lines: ChartLine[]
}

/** Adds labels to the aligned columns. */
export function toLines({ columns }: Aligned, labels: readonly string[]): ChartLine[] {
  return columns.map((values, index) => ({ label: labels[index] ?? '', values }))
}
