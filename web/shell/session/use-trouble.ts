import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** After this long without an answer, the page says that it is waiting. */
const PATIENCE_MS = 4_000

/** Why there is no first answer: the last failure, or `slow` if there is none yet. */
export type Trouble = Error | 'slow'

/**
 * The failure of a query that has no data yet. It stays until there is data, although each retry resets the state of the
 * query.
 */
export function useTrouble({ data, failureReason, error }: UseQueryResult): Trouble | null {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const hasData = data !== undefined
  const failure = error ?? failureReason

  useEffect(() => {
    if (failure) setTrouble(failure)
  }, [failure])

  useEffect(() => {
    if (hasData) return setTrouble(null)
    const timer = setTimeout(() => setTrouble((known) => known ?? 'slow'), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [hasData])

  return hasData ? null : trouble
}
