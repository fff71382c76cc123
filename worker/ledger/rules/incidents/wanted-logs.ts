import type { IncidentKind } from '../../../../shared/model/incident.ts'
import type { WantedLog } from '../../protocol.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { LedgerState } from '../state/ledger-state.ts'

const KINDS: ReadonlySet<IncidentKind> = new Set(['failed', 'stuck', 'unreachable'])
/** Later, the log is about something else. */
const WANTED_FOR_MS = 15 * 60_000
const MAX_WANTED = 10

/** The logs that new incidents lack, oldest first. */
export function wantedLogs({ open, spaces }: LedgerState, at: number): WantedLog[] {
  const lacking = [...open.values()].filter(
    ({ kind, logTail, openedAt }) => KINDS.has(kind) && logTail === null && at - openedAt < WANTED_FOR_MS,
  )
  return lacking
    .sort((a, b) => a.openedAt - b.openedAt || a.id - b.id)
    .flatMap(({ id, n }) => {
      const space = n === null ? undefined : spaces.get(n)
      return space === undefined
        ? []
        : [{ incidentId: String(id), spaceId: space.id, kind: logKindOf(space) }]
    })
    .slice(0, MAX_WANTED)
}

const logKindOf = ({ stage, failure }: StoredSpace): WantedLog['kind'] =>
  failure === 'build' || stage === 'BUILDING' ? 'build' : 'run'
