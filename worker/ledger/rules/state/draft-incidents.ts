import { ALL_ACCOUNTS, type IncidentKind } from '../../../../shared/model/incident.ts'
import type { StoredEntry, StoredIncident } from '../../rows/stored.ts'
import { type LedgerState, ownerOf } from './ledger-state.ts'

export interface OpenedIncident {
  kind: IncidentKind
  at: number
  /** Null if it concerns a whole account. */
  n: number | null
  account: string
  errorMessage: string | null
  paused?: number[]
}

type NewEntry = Pick<StoredEntry, 'at' | 'kind' | 'what'> & Partial<StoredEntry>

/** Incidents and entries in the making. */
export function draftIncidents(state: LedgerState, idOf: (n: number) => string) {
  let { nextIncident, nextEntry } = state
  const open = new Map(state.open)
  const changed = new Map<number, StoredIncident>()
  const entries: StoredEntry[] = []

  const ofSpaces = Map.groupBy(open.values(), ({ n }) => n)

  function putIncident(incident: StoredIncident): void {
    const { id, n, closedAt } = incident
    const others = (ofSpaces.get(n) ?? []).filter((one) => one.id !== id)
    changed.set(id, incident)
    ofSpaces.set(n, closedAt === null ? [...others, incident] : others)
    if (closedAt === null) open.set(id, incident)
    else open.delete(id)
  }

  function addEntry({ n = null, spaceId = null, account, ...entry }: NewEntry): void {
    const id = spaceId ?? (n === null ? null : idOf(n))
    const owner = account ?? (id === null ? null : ownerOf(id))
    entries.push({
      by: null,
      result: null,
      detail: null,
      ...entry,
      account: owner,
      id: nextEntry++,
      n,
      spaceId: id,
    })
  }

  function noteIncident({ id, n, account, kind }: StoredIncident, what: string, at: number): void {
    const about = { n, account: account === ALL_ACCOUNTS ? null : account }
    addEntry({ at, kind: 'incident', what, ...about, detail: { incidentId: String(id), kind } })
  }

  return {
    addEntry,
    open: () => [...open.values()],
    incidentsOf: (n: number): readonly StoredIncident[] => ofSpaces.get(n) ?? [],
    putIncident,
    openIncident({ at, n, paused = [], ...opened }: OpenedIncident): void {
      const spaceId = n === null ? null : idOf(n)
      const unseen = { acknowledgedAt: null, acknowledgedBy: null, logTail: null, changes: 0 }
      const times = { openedAt: at, closedAt: null }
      const isPaused = paused.length > 0 ? paused : null
      const incident = { ...unseen, ...opened, ...times, id: nextIncident++, n, spaceId, paused: isPaused }
      putIncident(incident)
      noteIncident(incident, 'incident.opened', at)
    },
    closeIncident(incident: StoredIncident, at: number): void {
      const closedAt = Math.max(at, incident.openedAt)
      putIncident({ ...incident, closedAt })
      noteIncident(incident, 'incident.closed', closedAt)
    },

    incidentsState: () => ({ open, nextIncident, nextEntry }),
    incidentsWrites: () => ({ incidents: [...changed.values()], entries }),
  }
}
