import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../../../requests/transport/client.ts'
import { openApiDocument } from './openapi.ts'

export const OPENAPI_PATH = '/api/v1/external/openapi.json'

/** The OpenAPI document of the external API: public, and unchanged until the next deploy. */
export const openApiQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: ({ signal }) => getJson(OPENAPI_PATH, openApiDocument, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
