import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { forgetSession, hasJustSignedIn, sessionQuery } from './session.ts'
import { ApiError } from './transport/client.ts'
import { retryDelay } from './transport/retry-delay.ts'

const RETRIED: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'internal', 'gateway'])

/** The cache of server data. A 401 from any call ends the session in it. */
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
      // Not only while the browser thinks it is online: an offline call fails quickly by itself, with a reason.
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

// The server has already retried the Hub: only calls that never reached the server are retried from here. A 401 right
// after the sign-in may be from before it.
function isWorthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  if (error.code === 'unauthorized') return failures < 1 && hasJustSignedIn()
  return failures < 2 && RETRIED.has(error.code)
}

/** A mutation is not retried: right after the sign-in, the session itself is checked instead. */
async function concludeFrom401(queryClient: QueryClient) {
  if (!hasJustSignedIn()) return forgetSession(queryClient)
  const verified = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null)
  if (verified?.success === false) forgetSession(queryClient)
}
