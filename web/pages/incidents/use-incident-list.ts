import { usePaged } from '../../requests/history/paged.ts'
import { incidentsQuery } from '../../requests/history/read-incidents.ts'
import { type Filters, ofKind } from './filters.ts'

/** The incidents of one state that are chosen, and how reading them goes. */
export function useIncidentList(state: 'open' | 'closed', filters: Filters) {
  const { owner, spaceId } = filters
  const reading = usePaged(incidentsQuery({ state, owner, spaceId }))
  const loaded = reading.data?.pages.flatMap(({ incidents }) => incidents)
  return { reading, incidents: loaded && ofKind(loaded, filters) }
}
