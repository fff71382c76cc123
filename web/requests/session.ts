import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Credentials, done, signedIn, type Verification, verification } from '../../shared/session.ts'
import { getJson, post } from './client.ts'
import { rememberVisit } from './visit-memory.ts'

const HOUR_MS = 3_600_000

/** Who is signed in. Asking also renews the session, so it is asked again every hour. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson('/api/v1/verify', verification, signal),
  staleTime: HOUR_MS,
  refetchInterval: HOUR_MS,
  refetchIntervalInBackground: true,
})

export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => post('/api/v1/login', credentials, signedIn),
    onSuccess({ user, expires }) {
      const verified: Verification = { success: true, user, expires }
      queryClient.setQueryData(sessionQuery.queryKey, verified)
    },
  })
}

/** `leave` goes to another page before the session is forgotten: a screen without one would say that it ended. */
export function useSignOut(leave: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => post('/api/v1/logout', {}, done),
    onSuccess() {
      leave()
      forgetSession(queryClient)
    },
  })
}

/** Drops everything that was read under the session; who watches `sessionQuery` then goes to sign-in. */
export function forgetSession(queryClient: QueryClient) {
  const stranger: Verification = { success: false }
  queryClient.setQueryData(sessionQuery.queryKey, stranger)
  rememberVisit(false)
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
}
