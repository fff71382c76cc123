import { MASKED } from '../../../mask.ts'
import type { TextRange } from '../../../secret-finder.ts'
import { splitAtColours } from './control-sequences.ts'

/** Replaces ranges of a text, which are counted without its colours, and keeps the colours. */
export function coverRanges(text: string, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text
  let covered = ''
  let at = 0
  let current: TextRange | undefined
  for (const [index, part] of splitAtColours(text).entries()) {
    if (index % 2 === 1) {
      covered += part
      continue
    }
    for (let end = at + part.length, from = at; at < end; at++) {
      const range = ranges.find(({ start, end: rangeEnd }) => at >= start && at < rangeEnd)
      if (range === undefined) covered += part.charAt(at - from)
      else if (range !== current) covered += MASKED
      current = range
    }
  }
  return covered
}
