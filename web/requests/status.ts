import { queryOptions } from '@tanstack/react-query'
import { status } from '../../shared/status.ts'
import { getJson } from './client.ts'

/** How the installation stands. Asking costs the Hub a call for each token, so it is asked only when looked at. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson('/api/v1/status', status, signal),
  staleTime: 0,
})
