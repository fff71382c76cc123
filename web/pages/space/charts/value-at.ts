import type { Column } from './align.ts'

/**
 * What a line shows at an index. Another line's sample may stand there, with none of ours: then the nearest one
 * before it counts. Null in a gap.
 */
export function valueAt(values: Column, index: number): number | null {
  for (let i = Math.min(index, values.length - 1); i >= 0; i--) {
    const value = values[i]
    if (value !== undefined) return value
  }
  return null
}
