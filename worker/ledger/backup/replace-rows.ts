import type { WatchSettings } from '../../../shared/wire/watch.ts'
import { writeDay } from '../rows/day-rows.ts'
import { writeEntry } from '../rows/entry-rows.ts'
import { writeIncident } from '../rows/incident-rows.ts'
import { readWatch, writeLooks, writeWatch } from '../rows/looks-row.ts'
import { writeSpace } from '../rows/space-rows.ts'
import type { Rows } from './to-rows.ts'

/** Replaces everything that is kept. The address that the watch calls stays: a backup has no secrets. For a transaction. */
export function replaceRows(sql: SqlStorage, rows: Rows, watch: Omit<WatchSettings, 'deadManUrl'>): void {
  for (const table of ['spaces', 'days', 'incidents', 'entries']) sql.exec(`DELETE FROM ${table}`)
  for (const space of rows.spaces) writeSpace(sql, space)
  for (const [day, totals] of rows.days) writeDay(sql, day, totals)
  for (const incident of rows.incidents) writeIncident(sql, incident)
  for (const entry of rows.entries) writeEntry(sql, entry)
  writeLooks(sql, rows.looks)
  writeWatch(sql, { ...watch, deadManUrl: readWatch(sql).deadManUrl })
}
