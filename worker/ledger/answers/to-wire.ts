import type { Activity, Change } from '../../../shared/model/activity.ts'
import type { Incident } from '../../../shared/model/incident.ts'
import type { Stored } from '../ledger-store.ts'
import type { News } from '../protocol.ts'
import type { StoredEntry, StoredIncident } from '../rows/stored.ts'
import type { LedgerState } from '../rules/state/ledger-state.ts'

const iso = (at: number) => new Date(at).toISOString()
const isoOrNull = (at: number | null) => (at === null ? null : iso(at))

/** Incidents and entries name a Space as it is called now. */
const nameOf = (state: LedgerState, { n, spaceId }: Pick<StoredEntry, 'n' | 'spaceId'>) =>
  (n === null ? undefined : state.spaces.get(n)?.id) ?? spaceId

export function toIncident(state: LedgerState, stored: StoredIncident): Incident {
  const { id, account, kind, acknowledgedBy, errorMessage, logTail, changes } = stored
  return {
    id: String(id),
    spaceId: nameOf(state, stored),
    ...{ account, kind },
    openedAt: iso(stored.openedAt),
    closedAt: isoOrNull(stored.closedAt),
    acknowledgedAt: isoOrNull(stored.acknowledgedAt),
    ...{ acknowledgedBy, errorMessage, changes },
    logTail: logTail !== null && logTail.length > 0 ? logTail : null,
  }
}

export function toActivity(state: LedgerState, stored: StoredEntry): Activity {
  const { id, at, kind, account, by, what, result, detail } = stored
  const spaceId = nameOf(state, stored)
  return { id: String(id), at: iso(at), kind, spaceId, account, by, what, result, detail }
}

/** The wire's change of an entry; null for other entries. */
export function toChange(state: LedgerState, stored: StoredEntry): Change | null {
  const { id, at, kind, by, what, detail } = stored
  if (kind !== 'change' || detail === null || !('commit' in detail)) return null
  const spaceId = nameOf(state, stored)
  const { flavor: _, ...change } = detail
  return { id: String(id), spaceId, at: iso(at), by, to: what, ...change } as Change
}

export function toNews(state: LedgerState, { incidents, entries }: Stored): News {
  return {
    incidents: incidents.map((incident) => toIncident(state, incident)),
    entries: entries.map((entry) => toActivity(state, entry)),
  }
}
