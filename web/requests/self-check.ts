import { queryOptions } from '@tanstack/react-query'
import { status } from '../../shared/status.ts'
import { getJson } from './transport/client.ts'

/** How the installation stands. Asking costs the Hub a call for each token, so it is asked only when looked at. */
export const selfCheckQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson('/api/v1/status', status, signal),
  staleTime: 0,
})
