import type { Entry } from '../lines/entry.ts'
import type { SelectedLines } from './use-selected-lines.ts'

/** The selected text, also of lines that are not rendered: the browser would leave those out. Without times. */
export function selectedText(rows: readonly Entry[], { from, to, ...offsets }: SelectedLines): string {
  const lines = rows.filter(({ number }) => number >= from && number <= to)
  return lines
    .map(({ number, plain }) => {
      const start = number === from ? offsets.fromOffset : 0
      const end = number === to ? (offsets.toOffset ?? plain.length) : plain.length
      return plain.slice(start, end)
    })
    .join('\n')
}
