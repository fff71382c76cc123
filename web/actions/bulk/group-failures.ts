import { ApiError, type FailureCode } from '../../requests/transport/api-error.ts'
import type { Refused } from './bulk-state.ts'

/** The Spaces that failed for one reason, and the error of the first of them. */
export interface FailureGroup {
  code: FailureCode | null
  error: unknown
  refused: Refused[]
}

/** Failures by their reason, the most frequent one first: fifty equal ones are one group. */
export function groupFailures(refused: readonly Refused[]): FailureGroup[] {
  const byReason = Map.groupBy(refused, ({ error }) => (error instanceof ApiError ? error.code : null))
  return [...byReason]
    .map(([code, group]) => ({ code, error: group[0]?.error, refused: group }))
    .sort((a, b) => b.refused.length - a.refused.length)
}
