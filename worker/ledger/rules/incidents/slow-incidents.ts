import { STUCK_MS } from '../../../../shared/model/attention.ts'
import type { IncidentKind } from '../../../../shared/model/incident.ts'
import { isUnsettled } from '../../../../shared/model/stages.ts'
import { ownEntry } from '../../../../shared/own-entry.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { ownerOf } from '../state/ledger-state.ts'
import { settlePart } from '../time/count-space.ts'

/** From when on a Space is stuck if nothing changes; null if it is not building or starting. */
export function stuckFrom({ stage, since, stageSeenAt, goneAt }: StoredSpace): number | null {
  if (goneAt !== null || !isUnsettled(stage) || stage === 'DELETING') return null
  return (since ?? stageSeenAt) + STUCK_MS
}

/** From when on a Space is outdated, not only about to be rebuilt; null if it runs its latest commit. */
export function outdatedFrom({ outdatedSince, goneAt }: StoredSpace): number | null {
  return outdatedSince === null || goneAt !== null ? null : outdatedSince + STUCK_MS
}

/** Opens and closes what takes a while to become an incident. Only what has been watched until then counts. */
export function settleSlow(draft: Draft, n: number): void {
  const space = draft.space(n)
  settle(draft, space, 'stuck', stuckFrom(space))
  settle(draft, space, 'outdated', outdatedFrom(space))
}

function settle(
  draft: Draft,
  { n, id, account, changedAt }: StoredSpace,
  kind: IncidentKind,
  from: number | null,
) {
  const open = draft.incidentsOf(n).find((one) => one.kind === kind)
  // In a new stage, or with a new commit, the time begins anew.
  const isOver = from === null || (open !== undefined && from > open.openedAt)
  if (open !== undefined && isOver) draft.closeIncident(open, changedAt)
  if (from === null || (open !== undefined && !isOver)) return
  if ((ownEntry(draft.looks.accounts, account)?.watchedUntil ?? 0) < from) return
  // While nobody looked, it may have been all right: it is known to last since it was seen again.
  const gap = draft.gapsOf(account).find((one) => one.from < from && from < one.to)
  const at = Math.max(gap?.to ?? from, draft.space(n).countedUntil)
  draft.openIncident({ kind, at, n, account: ownerOf(id), errorMessage: null })
  settlePart(draft, n, at)
}
