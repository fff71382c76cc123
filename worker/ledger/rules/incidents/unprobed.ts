import type { Probe } from '../../../../shared/wire/watch.ts'
import type { Draft } from '../state/draft.ts'
import { settlePart } from '../time/count-space.ts'

/**
 * Closes what only a probe could close, but none will: it was removed or switched off, or its Space has another name now. For a
 * Space that is probed again later, failures are counted anew.
 */
export function settleUnprobed(draft: Draft, probes: readonly Probe[], at: number): void {
  const probed = new Set(probes.flatMap((one) => (one.enabled ? [one.spaceId.toLowerCase()] : [])))
  for (const open of draft.open()) {
    if (probed.size === 0 && open.kind === 'unreachable' && open.n === null) draft.closeIncident(open, at)
  }
  for (const space of draft.spaces()) {
    if (space.probeFailures === 0 || probed.has(space.id.toLowerCase())) continue
    for (const open of draft.incidentsOf(space.n)) {
      if (open.kind === 'unreachable') draft.closeIncident(open, at)
    }
    draft.putSpace({ ...space, probeFailures: 0 })
    settlePart(draft, space.n, at)
  }
}
