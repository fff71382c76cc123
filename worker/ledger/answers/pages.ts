import type {
  ActivityPage,
  ActivityQuery,
  IncidentsPage,
  IncidentsQuery,
} from '../../../shared/wire/history.ts'
import type { LedgerStore } from '../ledger-store.ts'
import { readEntries } from '../rows/entry-rows.ts'
import { readIncidents } from '../rows/incident-rows.ts'
import { createFinder } from '../rules/spaces/find-space.ts'
import { toActivity, toIncident } from './to-wire.ts'

/** A page of incidents, newest first. */
export function pageOfIncidents(store: LedgerStore, query: IncidentsQuery): Omit<IncidentsPage, 'success'> {
  const { state, owner, spaceId, limit, cursor } = query
  const n = spaceId === undefined ? undefined : findNumber(store, spaceId)
  // A Space that is not known has no incidents.
  if (n === null) return { incidents: [], next: null }
  const rows = readIncidents(store.sql, { state, owner, n, before: toId(cursor), limit: limit + 1 })
  const { page, next } = cutPage(rows, limit)
  return { incidents: page.map((one) => toIncident(store.state(), one)), next }
}

/** A page of the activity, newest first. */
export function pageOfActivity(store: LedgerStore, query: ActivityQuery): Omit<ActivityPage, 'success'> {
  const { kind, spaceId, owner, by, limit, cursor } = query
  const n = (spaceId === undefined ? null : findNumber(store, spaceId)) ?? undefined
  const filter = { kind, n, spaceId, owner, by, before: toId(cursor), limit: limit + 1 }
  const { page, next } = cutPage(readEntries(store.sql, filter), limit)
  return { entries: page.map((one) => toActivity(store.state(), one)), next }
}

export function findNumber(store: LedgerStore, id: string): number | null {
  return createFinder([...store.state().spaces.values()])({ hubId: null, id })?.n ?? null
}

const toId = (cursor: string | undefined) => (cursor === undefined ? undefined : Number(cursor))

/** One more row than fits says whether there is another page. */
function cutPage<T extends { id: number }>(rows: T[], limit: number): { page: T[]; next: string | null } {
  const page = rows.slice(0, limit)
  return { page, next: rows.length > limit ? String(page.at(-1)?.id) : null }
}
