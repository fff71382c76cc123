import type { AlertNews, AlertSpace } from '../../../../shared/alerts/alert-message.ts'
import { toIncident } from '../../answers/to-wire.ts'
import type { StoredIncident, StoredSpace } from '../../rows/stored.ts'
import type { LedgerState } from '../../rules/state/ledger-state.ts'
import type { Thread } from '../stored-alert.ts'

/** Finds an incident, open or closed. */
export type FindIncident = (id: number) => StoredIncident | null

/** What a thread has to tell now; null if there is nothing, because it is over before anybody was told. */
export function toNews(
  thread: Thread,
  { ledger, find }: { ledger: LedgerState; find: FindIncident },
): AlertNews | null {
  const stored = find(thread.incidentId)
  if (stored === null) return null
  const isOver = stored.closedAt !== null
  if (isOver && thread.toldAt === null) return null
  if (!isOver && stored.acknowledgedAt !== null) return null
  const space = stored.n === null ? undefined : ledger.spaces.get(stored.n)
  return {
    event: isOver ? 'closed' : thread.toldAt === null ? 'opened' : 'reminder',
    incident: toIncident(ledger, stored),
    space: space === undefined || space.goneAt !== null ? null : toSpace(space),
    since: new Date(thread.since).toISOString(),
    times: thread.times,
    stage: space === undefined || space.goneAt !== null ? null : space.stage,
  }
}

function toSpace({ id, profile }: StoredSpace): AlertSpace {
  const name = id.slice(id.indexOf('/') + 1)
  return {
    id,
    title: profile?.title ?? name,
    url: profile?.url ?? null,
    hubUrl: profile?.hubUrl ?? `https://huggingface.co/spaces/${id}`,
  }
}
