import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../requests/session.ts'
import { wasSignedIn } from '../../requests/visit-memory.ts'

/**
 * Whether a public page is shown without the frame. While the server has not answered, whoever was signed in on the last visit
 * is expected to be so still; if it fails to answer, the page does not wait for it.
 */
export function useIsVisitor(): boolean {
  const { data, failureReason } = useQuery(sessionQuery)
  const [wasBefore] = useState(wasSignedIn)
  if (data !== undefined) return !data.success
  return !wasBefore || failureReason !== null
}
