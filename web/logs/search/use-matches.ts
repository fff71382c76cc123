import { useEffect, useMemo, useReducer } from 'react'
import type { Entry } from '../lines/entry.ts'
import type { Matcher } from './log-search.ts'
import { createMatchIndex, type MatchIndex } from './match-index.ts'

const SLICE_MS = 8

/** What the matcher finds, so far: a long log is searched in slices, so that typing never waits. */
export function useMatches(
  entries: readonly Entry[],
  matcher: Matcher,
): { index: MatchIndex; version: number } {
  const index = useMemo(() => createMatchIndex(matcher), [matcher])
  const [version, renderMore] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function work() {
      const before = index.numbers().length
      const endsAt = performance.now() + SLICE_MS
      const isDone = index.advance(entries, () => performance.now() > endsAt)
      if (index.numbers().length > before) renderMore()
      if (!isDone) timer = setTimeout(work)
    }
    work()
    return () => clearTimeout(timer)
  }, [index, entries])

  return { index, version }
}
