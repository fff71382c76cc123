import { useEffect, useRef, useState } from 'react'
import type { Entry } from '../lines/entry.ts'
import type { MatchIndex } from './match-index.ts'
import type { Direction, Search, Step } from './use-search.ts'

interface StepsOptions {
  id: string
  rows: readonly Entry[]
  index: MatchIndex
  search: Pick<Search, 'panes' | 'wanted'>
}

/** The match that was gone to, and where it is among those that are shown. Begins with the last one: the end of a log says why. */
export function useSteps({ id, rows, index, search: { panes, wanted } }: StepsOptions) {
  const [gone, setGone] = useState<{ index: MatchIndex; number: number } | null>(null)
  const current = gone?.index === index ? gone.number : null
  const matches = rows.flatMap(({ number }) => (index.rangesOf(number).length > 0 ? [number] : []))
  const at = current === null ? -1 : matches.indexOf(current)

  function step(direction: Direction): boolean {
    const next = at === -1 ? matches.at(-1) : matches.at((at + direction) % matches.length)
    if (next === undefined) return false
    setGone({ index, number: next })
    return true
  }

  const latest = useRef<Step>(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    panes.set(id, (direction) => latest.current(direction))
    return () => void panes.delete(id)
  }, [id, panes])

  const count = matches.length
  useEffect(() => {
    if (count === 0 || wanted.current === null) return
    const direction = wanted.current
    wanted.current = null
    latest.current(direction)
  }, [count, wanted])

  return { current, at, count }
}
