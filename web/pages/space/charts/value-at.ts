import type { Column } from './align.ts'

/** A line's value at an index. If only other lines have a sample there, the nearest earlier one counts. Null in a gap. */
export function valueAt(values: Column, index: number): number | null {
  for (let i = Math.min(index, values.length - 1); i >= 0; i--) {
    const value = values[i]
    if (value !== undefined) return value
  }
  return null
}
