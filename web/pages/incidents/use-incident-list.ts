import { useInfiniteQuery } from '@tanstack/react-query'
import { incidentsQuery } from '../../requests/history/read-incidents.ts'
import { type Filters, ofKind } from './filters.ts'

/** The incidents of one state that are chosen, and how reading them goes. */
export function useIncidentList(state: 'open' | 'closed', filters: Filters) {
  const { owner, spaceId } = filters
  const query = useInfiniteQuery(incidentsQuery({ state, owner, spaceId }))
  const loaded = query.data?.pages.flatMap(({ incidents }) => incidents)
  return { query, incidents: loaded && ofKind(loaded, filters) }
}

export type IncidentListQuery = ReturnType<typeof useIncidentList>['query']
