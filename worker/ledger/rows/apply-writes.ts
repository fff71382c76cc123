import { dayOf, KEPT_DAYS } from '../../../shared/model/day.ts'
import type { Writes } from '../rules/state/draft.ts'
import type { LedgerState } from '../rules/state/ledger-state.ts'
import { addDays, startOfDay } from '../rules/time/count-seconds.ts'
import { deleteDaysBefore, writeDay } from './day-rows.ts'
import { deleteEntriesBefore, writeEntry } from './entry-rows.ts'
import { deleteIncidentsBefore, writeIncident } from './incident-rows.ts'
import { writeLooks } from './looks-row.ts'
import { deleteSpace, writeSpace } from './space-rows.ts'

/** Writes what has changed, and nothing else: every row counts. Call it in a transaction. */
export function applyWrites(sql: SqlStorage, writes: Writes, before: LedgerState): void {
  if (writes.looks !== before.looks) writeLooks(sql, writes.looks)
  for (const space of writes.spaces) writeSpace(sql, space)
  for (const n of writes.deletedSpaces) deleteSpace(sql, n)
  for (const incident of writes.incidents) writeIncident(sql, incident)
  for (const entry of writes.entries) writeEntry(sql, entry)
  for (const [day, totals] of writes.days) writeDay(sql, day, totals)
  if (writes.days.size > 0) deleteOld(sql, writes.looks.at)
}

function deleteOld(sql: SqlStorage, at: number): void {
  const oldest = addDays(dayOf(at), 1 - KEPT_DAYS)
  deleteDaysBefore(sql, oldest)
  deleteEntriesBefore(sql, startOfDay(oldest))
  deleteIncidentsBefore(sql, startOfDay(oldest))
}
