import type { Incident } from '../../shared/model/incident.ts'
import { isSameName } from '../../shared/model/space-id.ts'
import type { IncidentsPage } from '../../shared/wire/history.ts'
import type { Paged } from '../requests/history/paged.ts'
import type { IncidentChoice } from '../requests/history/read-incidents.ts'

export type IncidentList = Paged<IncidentsPage>

/** The list with the incident as it is now: in its place, or out of the list if it no longer fits the choice. */
export function withIncident(list: IncidentList, incident: Incident, choice: IncidentChoice): IncidentList {
  const without = list.pages.map((page) => ({
    ...page,
    incidents: page.incidents.filter(({ id }) => id !== incident.id),
  }))
  return { pages: fits(incident, choice) ? insert(without, incident) : without }
}

function fits(incident: Incident, { state, owner, spaceId }: IncidentChoice): boolean {
  return (
    (incident.closedAt === null) === (state === 'open') &&
    (owner === null || isSameName(incident.account, owner)) &&
    (spaceId === null || (incident.spaceId !== null && isSameName(incident.spaceId, spaceId)))
  )
}

/** Where it belongs: the newest is first, by its number. If that is behind the last page, a later page will have it. */
function insert(pages: IncidentsPage[], incident: Incident): IncidentsPage[] {
  const isOlder = ({ id }: Incident) => Number(id) < Number(incident.id)
  // `next` is the number of the last one on its page.
  const at = pages.findIndex(({ next }) => next === null || Number(incident.id) >= Number(next))
  return pages.map((page, index) => {
    if (index !== at) return page
    const place = page.incidents.findIndex(isOlder)
    return {
      ...page,
      incidents: page.incidents.toSpliced(place < 0 ? page.incidents.length : place, 0, incident),
    }
  })
}
