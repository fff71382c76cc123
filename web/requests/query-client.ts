import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { forgetSession, hasJustSignedIn, sessionQuery } from './session.ts'
import { ApiError } from './transport/client.ts'
import { retryDelay } from './transport/retry-delay.ts'

const RETRIED: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'internal', 'gateway'])

/** The cache of what the server said. A 401 anywhere ends the session in it. */
export function createQueryClient(): QueryClient {
  const isUnauthorized = (error: Error) => error instanceof ApiError && error.code === 'unauthorized'

  const queryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => isUnauthorized(error) && forgetSession(queryClient),
    }),
    mutationCache: new MutationCache({
      onError: (error) => isUnauthorized(error) && void concludeFrom401(queryClient),
    }),
    defaultOptions: {
      // Not only while the browser believes to be online: a call fails soon enough by itself, and then says why.
      queries: {
        retry: isWorthRetrying,
        retryDelay: (failures, error) => retryDelay(failures, error, Math.random),
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 15_000,
      },
    },
  })
  return queryClient
}

// The server has tried the Hub again already: only what never reached it is tried again from here. A 401 right after
// the sign-in may come from before it.
function isWorthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.code === 'unauthorized') return failures < 1 && hasJustSignedIn()
  return failures < 2 && RETRIED.has(error.code)
}

/** What was posted is not sent again: right after the sign-in the session itself is looked at instead. */
async function concludeFrom401(queryClient: QueryClient) {
  if (!hasJustSignedIn()) return forgetSession(queryClient)
  const verified = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null)
  if (verified?.success === false) forgetSession(queryClient)
}
