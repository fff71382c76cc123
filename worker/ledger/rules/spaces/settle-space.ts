import { settleFailure } from '../incidents/failure-incident.ts'
import { settleUnreachable } from '../incidents/probe-incidents.ts'
import { settleSlow } from '../incidents/slow-incidents.ts'
import type { Draft } from '../state/draft.ts'
import { settlePart } from '../time/count-space.ts'

/** Brings a Space's incidents, and what its time counts as, in line with its facts. */
export function settleSpace(draft: Draft, n: number, at: number): void {
  if (draft.space(n).goneAt !== null) return
  settleFailure(draft, n, at)
  settleUnreachable(draft, n, at)
  settleSlow(draft, n)
  settlePart(draft, n, at)
}
