import type { Aligned, Column } from './align.ts'

export type ChartUnit = 'percent' | 'bytes' | 'bytesPerSecond'

export interface ChartLine {
  label: string
  values: Column
}

/** One chart, ready to be drawn: words are in the reader's language. */
export interface Chart {
  id: string
  title: string
  unit: ChartUnit
  /** Shown beside the title, such as the allotment; null if there is nothing to say. */
  note: string | null
  /** The top of the axis: the allotment; null if it follows the values. */
  ceiling: number | null
  times: number[]
  lines: ChartLine[]
}

/** Gives the aligned columns their labels. */
export function toLines({ columns }: Aligned, labels: readonly string[]): ChartLine[] {
  return columns.map((values, index) => ({ label: labels[index] ?? '', values }))
}
