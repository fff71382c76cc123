import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { sessionQuery } from '../requests/session.ts'
import { rememberVisit, wasSignedIn } from '../requests/visit-memory.ts'
import { admit } from './admission.ts'
import { signInPath } from './return-path.ts'

/** Shows its children to a signed-in user; anybody else goes to sign-in, and comes back here afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery)
  const [path] = useLocation()
  const search = useSearch()
  const [wasBefore] = useState(wasSignedIn)
  const [hasBeenIn, setBeenIn] = useState(false)
  const isSignedIn = session.data?.success

  useEffect(() => {
    if (isSignedIn) setBeenIn(true)
    if (isSignedIn !== undefined) rememberVisit(isSignedIn)
  }, [isSignedIn])

  switch (admit({ isSignedIn, hasFailed: session.isError, wasSignedIn: wasBefore })) {
    case 'in':
      return children
    case 'out':
      return <Redirect to={signInPath(search ? `${path}?${search}` : path, hasBeenIn)} replace />
    default:
      return null
  }
}
