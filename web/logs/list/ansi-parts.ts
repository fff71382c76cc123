import Anser from 'anser'
import type { MatchRange } from '../search/log-search.ts'

/** A piece of a line that looks the same throughout. Colours are "r, g, b". */
export interface TextPart {
  text: string
  color: string | null
  background: string | null
  isBold: boolean
  isFaint: boolean
  isItalic: boolean
  isUnderlined: boolean
  isMatch: boolean
}

/** Splits a line at its colours and at the matches of a search, whose ranges are counted without the colours. */
export function toParts(text: string, ranges: readonly MatchRange[]): TextPart[] {
  if (text === '') return []
  const parts: TextPart[] = []
  let at = 0
  for (const { content, fg, bg, decorations } of Anser.ansiToJson(text, { json: true, remove_empty: true })) {
    const looks = {
      color: fg ?? null,
      background: bg ?? null,
      isBold: decorations.includes('bold'),
      isFaint: decorations.includes('dim'),
      isItalic: decorations.includes('italic'),
      isUnderlined: decorations.includes('underline'),
    }
    for (const piece of cutAtMatches(content, at, ranges)) parts.push({ ...looks, ...piece })
    at += content.length
  }
  return parts
}

function cutAtMatches(content: string, offset: number, ranges: readonly MatchRange[]) {
  const pieces: Pick<TextPart, 'text' | 'isMatch'>[] = []
  const end = offset + content.length
  let at = offset
  const push = (to: number, isMatch: boolean) => {
    if (to > at) pieces.push({ text: content.slice(at - offset, to - offset), isMatch })
    at = Math.max(at, to)
  }
  for (const range of ranges) {
    if (range.end <= offset || range.start >= end) continue
    push(range.start, false)
    push(Math.min(end, range.end), true)
  }
  push(end, false)
  return pieces
}
