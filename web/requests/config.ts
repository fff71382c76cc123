import { queryOptions } from '@tanstack/react-query'
import { publicConfig } from '../../shared/wire/config.ts'
import { getJson } from './transport/client.ts'

/** What the server is configured for; with a session also the accounts and the problems. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => getJson('/api/config', publicConfig, signal),
})
