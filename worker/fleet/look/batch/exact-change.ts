import type { ExactChange } from '../../../ledger/protocol.ts'
import type { Change } from '../../state/changes.ts'
import { isSameFacts, toFacts } from './space-facts.ts'

/**
 * A change whose time is known better than by two listings: the answer to an action, or reading the Space after one. Null for
 * every other change: the lists of two looks show it.
 */
export function toExactChange(
  { space, before, hubId, cause, by, seenBeforeAt }: Change,
  now: number,
): ExactChange | null {
  if (cause === 'listing' || space === null || before === null) return null
  const facts = toFacts(space, hubId)
  if (isSameFacts(facts, toFacts(before, hubId))) return null
  return { ...facts, at: now, notBefore: cause === 'action' ? null : seenBeforeAt, by }
}
