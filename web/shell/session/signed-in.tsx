import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { sessionQuery } from '../../requests/session.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { rememberVisit, wasSignedIn } from '../../requests/visit-memory.ts'
import { admit } from './admission.ts'
import { NoAnswer } from './no-answer.tsx'
import { signInPath } from './return-path.ts'
import { useTrouble } from './use-trouble.ts'

/** Shows its children to a signed-in user; anybody else is sent to sign-in and back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery)
  const queryClient = useQueryClient()
  const [path] = useLocation()
  const search = useSearch()
  const [wasBefore] = useState(wasSignedIn)
  const [hasBeenIn, setBeenIn] = useState(false)
  const isSignedIn = session.data?.success
  const trouble = useTrouble(session)
  const hasList = queryClient.getQueryData(spacesQuery.queryKey) !== undefined

  useEffect(() => {
    if (isSignedIn) setBeenIn(true)
    if (isSignedIn !== undefined) rememberVisit(isSignedIn)
  }, [isSignedIn])

  switch (admit({ isSignedIn, isInTrouble: trouble !== null, wasSignedIn: wasBefore, hasList })) {
    case 'in':
      return children
    case 'out':
      return <Redirect to={signInPath(search ? `${path}?${search}` : path, hasBeenIn)} replace />
    case 'trouble':
      return trouble && <NoAnswer trouble={trouble} />
    default:
      return null
  }
}
