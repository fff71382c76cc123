import type { Actor } from '../../../shared/model/actor.ts'
import type { Restored } from '../../../shared/wire/backup.ts'
import type { AlertStore } from '../alerts/alert-store.ts'
import { replaceAlerts } from '../alerts/manage/kept-alerts.ts'
import type { LedgerStore, Stored } from '../ledger-store.ts'
import type { StoredEntry } from '../rows/stored.ts'
import { readDocument } from './read-document.ts'
import { replaceRows } from './replace-rows.ts'
import { toRows } from './to-rows.ts'

/** Replaces everything with what a backup holds, and notes it. Fails as `readDocument` does; then nothing has changed. */
export async function restore(
  { store, alerts }: { store: LedgerStore; alerts: AlertStore },
  stream: ReadableStream<Uint8Array>,
  by: Actor,
): Promise<Stored & { restored: Omit<Restored, 'success'> }> {
  const document = await readDocument(stream, Date.now())
  const now = Date.now()
  const rows = toRows(document, now)
  const restored = {
    spaces: rows.spaces.length,
    incidents: rows.incidents.length,
    activity: rows.entries.length,
  }
  const entry: StoredEntry = {
    ...{ id: (rows.entries.at(-1)?.id ?? 0) + 1, at: now, kind: 'settings', what: 'backup.restored', by },
    ...{ n: null, spaceId: null, account: null, result: 'ok', detail: restored },
  }
  store.rewrite((sql) => {
    replaceRows(sql, { ...rows, entries: [...rows.entries, entry] }, document.watch)
    replaceAlerts(alerts, document.alerts, now)
  })
  return { restored, incidents: [], entries: [entry] }
}
