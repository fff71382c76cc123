import type { Entry } from '../lines/entry.ts'
import type { Matcher, MatchRange } from './log-search.ts'

const NONE: readonly MatchRange[] = []
/** Between two looks at the clock. */
const ENTRIES_AT_ONCE = 200

/** What one matcher finds in a log that grows: each entry is searched once. */
export interface MatchIndex {
  /** Searches what has come since, until it is all done or the time is up; false if there is more. */
  advance: (entries: readonly Entry[], isTimeUp: () => boolean) => boolean
  rangesOf: (number: number) => readonly MatchRange[]
  /** The numbers of the entries that match, in order, those that have been dropped since included. */
  numbers: () => readonly number[]
}

export function createMatchIndex(matcher: Matcher): MatchIndex {
  const found = new Map<number, MatchRange[]>()
  const numbers: number[] = []
  let next = 0

  function searchOne({ number, plain }: Entry) {
    next = number + 1
    const ranges = matcher.kind === 'match' ? matcher.find(plain) : []
    if (ranges.length === 0) return
    found.set(number, ranges)
    numbers.push(number)
  }

  return {
    advance(entries, isTimeUp) {
      if (matcher.kind !== 'match') return true
      const first = entries[0]?.number ?? 0
      for (let at = Math.max(0, next - first); at < entries.length; at++) {
        if (at % ENTRIES_AT_ONCE === 0 && isTimeUp()) return false
        searchOne(entries[at] as Entry)
      }
      return true
    },
    rangesOf: (number) => found.get(number) ?? NONE,
    numbers: () => numbers,
  }
}
