import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Verification, verification } from '../../shared/wire/session.ts'
import { createListeners } from '../state/listeners.ts'
import { ApiError, getJson } from './transport/client.ts'
import { rememberVisit } from './visit-memory.ts'

const HOUR_MS = 3_600_000
/** For this long a new session may not be known everywhere: the store behind it is eventually consistent. */
const SETTLING_MS = 60_000
const SECOND_CHECK_MS = 1_500

let signedInAt = Number.NEGATIVE_INFINITY

/** Whether the sign-in was a moment ago, so that "no session" may be an outdated answer. */
export function hasJustSignedIn(): boolean {
  return Date.now() - signedInAt < SETTLING_MS
}

/** Says that the sign-in was just now, or that it was none. */
export function setJustSignedIn(isJustSignedIn: boolean) {
  signedInAt = isJustSignedIn ? Date.now() : Number.NEGATIVE_INFINITY
}

export async function verify(signal?: AbortSignal): Promise<Verification> {
  const first = await getJson('/api/v1/verify', verification, signal)
  if (first.success || !hasJustSignedIn()) return first
  await new Promise((resolve) => setTimeout(resolve, SECOND_CHECK_MS))
  return getJson('/api/v1/verify', verification, signal)
}

/**
 * Who is signed in. Fetching it also renews the session, so it is refetched every hour. Nothing can be shown without an
 * answer, so it is retried until there is one.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => verify(signal),
  staleTime: HOUR_MS,
  refetchInterval: HOUR_MS,
  refetchIntervalInBackground: true,
  retry: (_, error) => error instanceof ApiError,
})

const forgetting = createListeners()

/** Calls back when everything read under the session must be dropped. */
export const onSessionForgotten = forgetting.subscribe

/** Drops everything that was read under the session; whoever observes `sessionQuery` then goes to sign-in. */
export function forgetSession(queryClient: QueryClient) {
  setJustSignedIn(false)
  const signedOut: Verification = { success: false }
  queryClient.setQueryData(sessionQuery.queryKey, signedOut)
  rememberVisit(false)
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
  forgetting.notify()
}
