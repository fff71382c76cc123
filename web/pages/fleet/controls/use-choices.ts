import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type Choices, readChoices, writeChoices } from './choices.ts'

export type Choose = (change: Partial<Choices>, options?: { replace?: boolean }) => void

/** The choices of the address bar, and how to change them. A change is a step of the history unless it replaces. */
export function useChoices(): [Choices, Choose] {
  const [search, setSearch] = useSearchParams()
  const choices = useMemo(() => readChoices(search), [search])

  const choose = useCallback<Choose>(
    (change, options) => setSearch((before) => writeChoices({ ...readChoices(before), ...change }), options),
    [setSearch],
  )
  return [choices, choose]
}
