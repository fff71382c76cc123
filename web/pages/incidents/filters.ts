import { INCIDENT_KINDS, type Incident, type IncidentKind } from '../../../shared/model/incident.ts'
import { isSpaceId } from '../../../shared/model/space-id.ts'

export const FILTER_NAMES = ['state', 'owner', 'spaceId', 'kind', 'id'] as const
export const STATES = ['open', 'closed'] as const

/** Which incidents are shown; null: all. The kind is filtered here, the others by the server. */
export interface Filters {
  state: (typeof STATES)[number] | null
  owner: string | null
  spaceId: string | null
  kind: IncidentKind | null
  /** One that is shown before all others. */
  id: string | null
}

/** What the address says; what it says wrong is as if it were not there. */
export function readFilters(values: Record<(typeof FILTER_NAMES)[number], string | null>): Filters {
  return {
    state: STATES.find((state) => state === values.state) ?? null,
    owner: values.owner,
    spaceId: values.spaceId !== null && isSpaceId(values.spaceId) ? values.spaceId : null,
    kind: INCIDENT_KINDS.find((kind) => kind === values.kind) ?? null,
    id: values.id !== null && /^\d{1,15}$/.test(values.id) ? values.id : null,
  }
}

/** Whether anything but the state is chosen: then an empty list does not mean that all is well. */
export function isNarrowed({ owner, spaceId, kind }: Filters): boolean {
  return owner !== null || spaceId !== null || kind !== null
}

export function ofKind(incidents: readonly Incident[], { kind: wanted }: Filters): readonly Incident[] {
  return wanted === null ? incidents : incidents.filter(({ kind }) => kind === wanted)
}
