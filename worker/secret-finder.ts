/** A part of a text, as by `slice`. */
export interface TextRange {
  start: number
  end: number
}

/** Finds our own secrets in a text, without giving them away. */
export interface SecretFinder {
  /** Where they are, in order, without overlaps. */
  find: (text: string) => TextRange[]
  /** How many characters at the end may be the beginning of one that goes on in the next text. */
  begun: (text: string) => number
}

export function createSecretFinder(values: readonly string[]): SecretFinder {
  return {
    find: (text) => mergeRanges(values.flatMap((value) => occurrences(text, value))),
    begun: (text) => Math.max(0, ...values.map((value) => begunOf(text, value))),
  }
}

function occurrences(text: string, value: string): TextRange[] {
  const ranges: TextRange[] = []
  for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + 1)) {
    ranges.push({ start, end: start + value.length })
  }
  return ranges
}

function mergeRanges(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

/** The longest end of the text that the value begins with. The whole value is not a beginning. */
function begunOf(text: string, value: string): number {
  const first = value.charAt(0)
  const earliest = Math.max(0, text.length - value.length + 1)
  for (let at = text.indexOf(first, earliest); at !== -1; at = text.indexOf(first, at + 1)) {
    if (value.startsWith(text.slice(at))) return text.length - at
  }
  return 0
}
