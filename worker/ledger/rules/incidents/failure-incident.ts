import type { IncidentKind } from '../../../../shared/model/incident.ts'
import { isResting, isServing } from '../../../../shared/model/stages.ts'
import type { SpaceFacts } from '../../protocol.ts'
import type { StoredIncident } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { ownerOf } from '../state/ledger-state.ts'

type Described = Pick<SpaceFacts, 'stage' | 'failure' | 'disabled'>

const KINDS: ReadonlySet<IncidentKind> = new Set(['failed', 'blocked', 'quota'])

/** Which incident a Space's failure is; null if none. A Space without an app has only not been begun. */
export function failureKindOf({ stage, failure, disabled }: Described): IncidentKind | null {
  if (disabled) return 'blocked'
  if (failure === null || stage === 'NO_APP_FILE') return null
  return failure === 'blocked' || failure === 'quota' ? failure : 'failed'
}

/** Whether a failure is over. While a Space builds or starts, it may fail again: that is still the same incident. */
function isOver({ stage }: Described): boolean {
  return isServing(stage) || isResting(stage) || stage === 'NO_APP_FILE'
}

/** Opens, updates or closes the one incident that a Space's failure is. */
export function settleFailure(draft: Draft, n: number, at: number): void {
  const space = draft.space(n)
  const incidents = draft.incidentsOf(n)
  const open = incidents.find(({ kind }) => KINDS.has(kind))
  const isCovered = draft.open().some((one) => isPausedWith(one, n)) && space.stage === 'PAUSED'
  const kind = isCovered ? null : failureKindOf(space)
  const { errorMessage } = space
  if (open !== undefined && open.kind === kind) {
    if (open.errorMessage !== errorMessage) draft.putIncident({ ...open, errorMessage })
    return
  }
  if (open !== undefined && (kind !== null || isOver(space))) draft.closeIncident(open, at)
  if (kind !== null) draft.openIncident({ kind, at, n, account: ownerOf(space.id), errorMessage })
}

/** Whether a Space is one of those that were paused at once. */
export function isPausedWith({ paused }: StoredIncident, n: number): boolean {
  return paused?.includes(n) ?? false
}
