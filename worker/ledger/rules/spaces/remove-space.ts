import type { Draft } from '../state/draft.ts'
import { countUntil } from '../time/count-space.ts'

/** A Space is no longer listed: its incidents close, and its history stays. */
export function removeSpace(draft: Draft, n: number, at: number): void {
  const space = draft.space(n)
  const counted = countUntil(space, at, draft.gapsOf(space.account))
  draft.putSpace({
    ...counted,
    part: 'unknown',
    goneAt: at,
    changedAt: at,
    outdatedSince: null,
    probeFailures: 0,
  })
  draft.addEntry({ at, kind: 'change', what: 'removed', n })
  for (const incident of draft.incidentsOf(n)) draft.closeIncident(incident, at)
}
