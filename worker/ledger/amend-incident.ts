import type { Actor } from '../../shared/model/actor.ts'
import { ALL_ACCOUNTS } from '../../shared/model/incident.ts'
import type { LogLine } from '../../shared/wire/logs.ts'
import { AppError } from '../errors.ts'
import type { LedgerStore, Stored } from './ledger-store.ts'
import { readIncident } from './rows/incident-rows.ts'
import type { StoredIncident } from './rows/stored.ts'
import { createDraft, type Draft } from './rules/state/draft.ts'

const MAX_LOG_TAIL = 40

const findIncident = ({ sql }: LedgerStore, id: string) =>
  /^\d{1,15}$/.test(id) ? readIncident(sql, Number(id)) : null

/** Marks an incident as seen by someone, once. `following` prepares what is written with it. Fails with `not_found`. */
export function acknowledgeIncident(
  store: LedgerStore,
  seen: { id: string; by: Actor; at: number },
  following: (draft: Draft, at: number) => () => void,
): Stored & { incident: StoredIncident } {
  const { id, by, at } = seen
  const found = findIncident(store, id)
  if (found === null) throw new AppError('not_found', `There is no incident ${id}`)
  if (found.acknowledgedAt !== null) return { incident: found, incidents: [], entries: [] }
  const draft = createDraft(store.state())
  const incident = { ...found, acknowledgedAt: at, acknowledgedBy: by }
  const { n, spaceId, account, kind } = incident
  draft.putIncident(incident)
  draft.addEntry({
    ...{ at, kind: 'incident', what: 'incident.acknowledged', by, n, spaceId },
    account: account === ALL_ACCOUNTS ? null : account,
    detail: { incidentId: id, kind },
  })
  return { incident, ...store.save(draft, following(draft, at)) }
}

/** Stores the last lines of a log with an incident, once: also if there are none. Null if there is no such incident. */
export function attachLog(store: LedgerStore, id: string, lines: readonly LogLine[]): StoredIncident | null {
  const found = findIncident(store, id)
  if (found === null || found.logTail !== null) return found
  const draft = createDraft(store.state())
  const incident = { ...found, logTail: lines.slice(-MAX_LOG_TAIL) }
  draft.putIncident(incident)
  store.save(draft)
  return incident
}
