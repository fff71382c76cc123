import { queryOptions } from '@tanstack/react-query'
import { status } from '../../shared/wire/status.ts'
import { getJson } from './transport/client.ts'

/** The state of the installation. It costs a call to the Hub per token, so it is only fetched while it is on the screen. */
export const selfCheckQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson('/api/v1/status', status, signal),
  staleTime: 0,
})
