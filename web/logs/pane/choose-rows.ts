import type { Entry } from '../lines/entry.ts'
import { LEVELS, type Level } from '../lines/level.ts'
import type { MatchIndex } from '../search/match-index.ts'

interface RowFilter {
  levels: readonly Level[]
  /** Only what this has found; null for all. */
  index: MatchIndex | null
}

/** The lines to show. Where another run begins stays, because it says what the lines belong to. */
export function chooseRows(entries: readonly Entry[], { levels, index }: RowFilter): readonly Entry[] {
  if (levels.length === LEVELS.length && index === null) return entries
  const wanted = new Set(levels)
  return entries.filter((entry) => {
    if (entry.kind === 'start') return true
    return wanted.has(entry.level) && (index === null || index.rangesOf(entry.number).length > 0)
  })
}
