import { removeColours } from '../../../../shared/ansi.ts'
import type { SecretFinder, TextRange } from '../../../secret-finder.ts'
import { coverRanges } from './cover-ranges.ts'
import type { RawLine } from './raw-line.ts'

/** A line is held back if its end has this many of a secret's first characters; fewer give nothing away. */
const TELLING = 4

/**
 * Replaces our own secrets in lines, including those that go on over the end of one event: a line that ends like the beginning
 * of a secret is held back until the next one shows whether it is one.
 */
export function createSecretSeams({ find, begun }: SecretFinder) {
  let held: RawLine[] = []
  /** The beginning of a secret, too short to be held back, that the last line ended with. */
  let shown = ''

  /** Replaces these ranges of what `shown` and the held lines are together. */
  function cover(ranges: readonly TextRange[]): RawLine[] {
    let offset = shown.length
    return held.map((line) => {
      const { length } = removeColours(line.text)
      const own = ranges
        .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: end - offset }))
        .filter(({ start, end }) => end > start && start < length)
      offset += length
      return { ...line, text: coverRanges(line.text, own) }
    })
  }

  function joinHeld(): string {
    return shown + held.map(({ text }) => removeColours(text)).join('')
  }

  return {
    /** The lines that can be shown after this one has come. */
    add(line: RawLine): RawLine[] {
      held.push(line)
      const text = joinHeld()
      const ranges = find(text)
      const pending = line.isOpen ? begun(text.slice(ranges.at(-1)?.end ?? 0)) : 0
      const lines = cover(ranges)
      const count = pending < TELLING ? 0 : countFromEnd(held, pending)
      const lengthHeld = lengthOf(held.slice(held.length - count))
      const begins = text.length - pending
      shown = text.slice(begins, Math.max(begins, text.length - lengthHeld))
      held = lines.slice(lines.length - count)
      return lines.slice(0, lines.length - count)
    },

    /** What is held back, if nothing has followed: its end is replaced, because the rest may still come. */
    release(): RawLine[] {
      const text = joinHeld()
      const pending = begun(text)
      const lines = cover([{ start: text.length - pending, end: text.length }])
      if (held.length > 0) shown = text.slice(text.length - pending)
      held = []
      return lines
    },
  }
}

function lengthOf(lines: readonly RawLine[]): number {
  return lines.reduce((sum, { text }) => sum + removeColours(text).length, 0)
}

/** How many of the last lines have the last `length` characters. */
function countFromEnd(lines: readonly RawLine[], length: number): number {
  let left = length
  let count = 0
  for (const { text } of lines.toReversed()) {
    if (left <= 0) break
    left -= removeColours(text).length
    count++
  }
  return count
}
