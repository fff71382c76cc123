import { isOutdated } from './is-outdated.ts'
import type { Space } from './space.ts'
import { isUnsettled } from './stages.ts'

/** Why a Space needs somebody, worst first: what can be repaired now comes before what only the Hub can change. */
export const ATTENTION_REASONS = ['failed', 'blocked', 'quota', 'stuck', 'outdated'] as const

export type AttentionReason = (typeof ATTENTION_REASONS)[number]

/** A build or a start that takes longer hangs: the Hub itself gives up on a start after 30 minutes. */
export const STUCK_MS = 30 * 60_000

/** What the Space itself does not say. Unknown times are null: nothing is called stuck without knowing. */
export interface AttentionFacts {
  /** Since when it has been in its stage at the latest, in epoch milliseconds. */
  stageSince?: number | null | undefined
  now?: number
}

type Described = Pick<Space, 'stage' | 'disabled' | 'failure' | 'sha' | 'runtimeSha'>

/** Why a Space needs attention; null if nothing is known to be wrong. */
export function attentionOf(space: Described, facts: AttentionFacts = {}): AttentionReason | null {
  if (space.disabled) return 'blocked'
  switch (space.failure) {
    case null:
      break
    case 'blocked':
    case 'quota':
      return space.failure
    default:
      return 'failed'
  }
  if (isUnsettled(space.stage)) return isStuck(space, facts) ? 'stuck' : null
  return isOutdated(space) ? 'outdated' : null
}

function isStuck({ stage }: Described, { stageSince = null, now }: AttentionFacts): boolean {
  if (stage === 'DELETING' || stageSince === null || now === undefined) return false
  return now - stageSince > STUCK_MS
}
