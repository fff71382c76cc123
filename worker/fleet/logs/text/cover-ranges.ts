import { MASKED } from '../../../mask.ts'
import type { TextRange } from '../../../secret-finder.ts'
import { splitAtColours } from './control-sequences.ts'

/** Replaces ranges of a text, which are in order, without overlaps and counted without its colours, and keeps the colours. */
export function coverRanges(text: string, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text
  const coverPart = createCover(ranges)
  return splitAtColours(text)
    .map((part, index) => (index % 2 === 1 ? part : coverPart(part)))
    .join('')
}

/** Covers the parts of a text in turn. A range over several parts is replaced once. */
function createCover(ranges: readonly TextRange[]): (part: string) => string {
  let next = 0
  let offset = 0

  return (part) => {
    const partEnd = offset + part.length
    let covered = ''
    let at = offset
    for (let range = ranges[next]; range && range.start < partEnd; range = ranges[next]) {
      covered += part.slice(at - offset, Math.max(0, range.start - offset))
      if (range.start >= offset) covered += MASKED
      at = Math.min(range.end, partEnd)
      if (range.end > partEnd) break
      next++
    }
    covered += part.slice(at - offset)
    offset = partEnd
    return covered
  }
}
