import type { LedgerState } from '../rules/state/ledger-state.ts'
import { lastEntryId } from './entry-rows.ts'
import { lastIncidentId, readIncidents } from './incident-rows.ts'
import { readLooks } from './looks-row.ts'
import { readSpaces } from './space-rows.ts'

/** Reads what the rules decide upon. */
export function readState(sql: SqlStorage): LedgerState {
  const spaces = readSpaces(sql)
  return {
    looks: readLooks(sql),
    spaces: new Map(spaces.map((space) => [space.n, space])),
    open: new Map(readIncidents(sql, { state: 'open' }).map((incident) => [incident.id, incident])),
    nextSpace: (spaces.at(-1)?.n ?? 0) + 1,
    nextIncident: lastIncidentId(sql) + 1,
    nextEntry: lastEntryId(sql) + 1,
  }
}
