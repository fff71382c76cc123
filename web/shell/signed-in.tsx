import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { sessionQuery } from '../api/session.ts'
import { signInPath } from './return-path.ts'

/** Shows its children to a signed-in user; anybody else goes to sign-in, and comes back here afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery)
  const [path] = useLocation()
  const search = useSearch()
  const [wasSignedIn, setSignedIn] = useState(false)
  const isSignedIn = session.data?.success

  useEffect(() => {
    if (isSignedIn) setSignedIn(true)
  }, [isSignedIn])

  if (isSignedIn === false) {
    return <Redirect to={signInPath(search ? `${path}?${search}` : path, wasSignedIn)} replace />
  }
  // While the answer is awaited the screen already loads: a stranger gets a 401 for its data, and no more.
  return children
}
