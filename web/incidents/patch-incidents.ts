import type { QueryClient } from '@tanstack/react-query'
import type { Incident } from '../../shared/model/incident.ts'
import { INCIDENTS_KEY, type IncidentChoice } from '../requests/history/read-incidents.ts'
import { type IncidentList, withIncident } from './with-incident.ts'

/** Shows the incident as it is now in every list that is held. */
export function patchIncidents(queryClient: QueryClient, incident: Incident) {
  const queries = queryClient.getQueryCache().findAll({ queryKey: [INCIDENTS_KEY] })
  for (const { queryKey } of queries) {
    const choice = queryKey[1] as IncidentChoice
    queryClient.setQueryData<IncidentList>(queryKey, (list) => list && withIncident(list, incident, choice))
  }
  // An answer that is on its way may be older than this.
  if (queryClient.isFetching({ queryKey: [INCIDENTS_KEY] }) > 0) refreshIncidents(queryClient)
}

export function refreshIncidents(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ queryKey: [INCIDENTS_KEY] })
}

/** The incident as the lists have it. */
export function findIncident(queryClient: QueryClient, id: string): Incident | undefined {
  const lists = queryClient.getQueriesData<IncidentList>({ queryKey: [INCIDENTS_KEY] })
  return lists
    .flatMap(([, list]) => list?.pages.flatMap(({ incidents }) => incidents) ?? [])
    .find((incident) => incident.id === id)
}
