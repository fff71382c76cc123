import { queryOptions } from '@tanstack/react-query'
import type { Incident } from '../../../shared/model/incident.ts'
import { incidentsPage, oneIncident } from '../../../shared/wire/history.ts'
import { getJson, post } from '../transport/client.ts'
import { pageSearch } from './page-search.ts'
import { pagedQuery } from './paged.ts'

export interface IncidentChoice {
  state: 'open' | 'closed'
  owner: string | null
  spaceId: string | null
}

/** The first part of the key of every list of incidents. */
export const INCIDENTS_KEY = 'incidents'

/** Open ones are few, and their number is shown: as many as one answer has. */
const LIMITS = { open: 100, closed: 25 } as const

/** The incidents of one state, newest first, page by page. The live stream patches them, so they never become stale by themselves. */
export function incidentsQuery(choice: IncidentChoice) {
  const limit = LIMITS[choice.state]
  return pagedQuery({
    queryKey: [INCIDENTS_KEY, choice],
    readPage: (cursor, signal) =>
      getJson(`/api/proxy/incidents?${pageSearch({ ...choice, limit, cursor })}`, incidentsPage, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Every open incident, for the counter. */
export const openIncidentsQuery = incidentsQuery({ state: 'open', owner: null, spaceId: null })

/** One incident; null if it is not kept, or never was. The answer of the list that ends with it begins with it. */
export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ cursor: String(Number(id) + 1), limit: '1' })
      const { incidents } = await getJson(`/api/proxy/incidents?${search}`, incidentsPage, signal)
      return incidents.find((one) => one.id === id) ?? null
    },
  })
}

/** Stops reminders about an incident. Acknowledging twice changes nothing. */
export async function acknowledgeIncident({ id }: Pick<Incident, 'id'>): Promise<Incident> {
  const { incident } = await post(
    `/api/proxy/incidents/${encodeURIComponent(id)}/acknowledge`,
    {},
    oneIncident,
  )
  return incident
}
