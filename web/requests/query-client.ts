import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './client.ts'
import { forgetSession } from './session.ts'

const RETRIED: ReadonlySet<string> = new Set(['unreachable', 'internal'])

/** The cache of what the server said. A 401 anywhere ends the session in it. */
export function createQueryClient(): QueryClient {
  function onError(error: Error) {
    if (error instanceof ApiError && error.code === 'unauthorized') forgetSession(queryClient)
  }
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: isWorthRetrying, refetchOnWindowFocus: false, staleTime: 15_000 },
    },
  })
  return queryClient
}

// The server has tried the Hub again already: only what never reached it is tried again from here.
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && RETRIED.has(error.code)
}
