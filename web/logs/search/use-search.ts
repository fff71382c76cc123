import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { createMatcher, type SearchQuery } from './log-search.ts'

export type Direction = 1 | -1
/** Goes to the next match; false if there is none. */
export type Step = (direction: Direction) => boolean

/** One search over all logs of a page. */
export type Search = ReturnType<typeof useLogSearch>

export function useLogSearch() {
  const [query, setQuery] = useState<SearchQuery>({ text: '', isRegex: false })
  const [isOnlyMatches, setOnlyMatches] = useState(false)
  const deferred = useDeferredValue(query)
  const matcher = useMemo(() => createMatcher(deferred), [deferred])
  const panes = useRef(new Map<string, Step>())
  const wanted = useRef<Direction | null>(null)

  return {
    query,
    setQuery(changed: Partial<SearchQuery>) {
      wanted.current = null
      setQuery({ ...query, ...changed })
    },
    isOnlyMatches,
    setOnlyMatches,
    matcher,
    /** Each log of the page says how it goes to its next match. */
    panes: panes.current,
    /** Where to go as soon as something has been found. */
    wanted,
    /** Goes on in the first log that has a match, which may still have to be found. */
    step(direction: Direction) {
      const isFound = query === deferred && [...panes.current.values()].some((step) => step(direction))
      wanted.current = isFound ? null : direction
    },
  }
}
