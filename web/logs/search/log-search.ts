/** A range of a text, as by `slice`. */
export interface MatchRange {
  start: number
  end: number
}

export interface SearchQuery {
  text: string
  isRegex: boolean
}

/** Finds what was searched for in a line. `invalid` has the browser's words about a wrong regular expression. */
export type Matcher =
  | { kind: 'all' }
  | { kind: 'invalid'; reason: string }
  | { kind: 'match'; find: (plain: string) => MatchRange[] }

/** More matches in one line are not marked. */
const MAX_RANGES = 200

/** Ignores case, unless the text has a capital letter; one after a backslash, as in an escaped class, does not count. */
export function createMatcher({ text, isRegex }: SearchQuery): Matcher {
  if (text === '') return { kind: 'all' }
  try {
    const source = isRegex ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(source, hasCapital(text, isRegex) ? 'g' : 'gi')
    return { kind: 'match', find: (plain) => findAll(pattern, plain) }
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) }
  }
}

function hasCapital(text: string, isRegex: boolean): boolean {
  return /\p{Lu}/u.test(isRegex ? text.replace(/\\./g, '') : text)
}

function findAll(pattern: RegExp, plain: string): MatchRange[] {
  const ranges: MatchRange[] = []
  for (const match of plain.matchAll(pattern)) {
    // An expression like `a*` also matches nothing, everywhere.
    if (match[0] !== '') ranges.push({ start: match.index, end: match.index + match[0].length })
    if (ranges.length === MAX_RANGES) break
  }
  return ranges
}
