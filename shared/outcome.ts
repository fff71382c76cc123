import type { Action } from './actions.ts'
import type { Space } from './space.ts'
import { groupOf, isUnsettled } from './stages.ts'

/** How an action ended: as it was asked for, otherwise, or nobody knows yet. */
export type Outcome = 'succeeded' | 'failed' | 'unknown'

/**
 * Judges a settled Space by what was asked for, not by its stage alone: a restart that ends paused, stopped or failed has
 * failed, whatever the reason. Of one that is still on its way nobody knows yet.
 */
export function outcomeOf(action: Action, space: Pick<Space, 'stage' | 'disabled'>): Outcome {
  if (space.stage === 'UNKNOWN' || isUnsettled(space.stage)) return 'unknown'
  if (action === 'pause') return space.stage === 'PAUSED' ? 'succeeded' : 'failed'
  return groupOf(space) === 'running' ? 'succeeded' : 'failed'
}
