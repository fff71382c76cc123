import { ACTIONS, type Action } from './actions.ts'
import type { Space } from './space.ts'
import { groupOf, isUnsettled, type Stage } from './stages.ts'

/** How an action ended: as it was asked for, otherwise, or nobody knows yet. */
export type Outcome = 'succeeded' | 'failed' | 'unknown'

/** After an action the Hub may still report the previous stage for this long. */
export const STAGE_LAG_MS = 10_000

/** Whether an action is over. `moved`: the Space has been unsettled since; `ageMs`: how long ago the Hub accepted it. */
export function isSettled(action: Action, stage: Stage, { moved, ageMs }: { moved: boolean; ageMs: number }) {
  // An unknown stage ends nothing: another one follows it.
  if (isUnsettled(stage) || stage === 'UNKNOWN') return false
  if (ageMs >= STAGE_LAG_MS) return true
  return ACTIONS[action].goal === 'paused' ? stage === 'PAUSED' : moved
}

/**
 * Judges a settled Space by what was asked for, not by its stage alone: a restart that ends paused, stopped or failed has
 * failed, whatever the reason. The outcome of a Space that is still on its way is unknown.
 */
export function outcomeOf(action: Action, space: Pick<Space, 'stage' | 'disabled'>): Outcome {
  if (space.stage === 'UNKNOWN' || isUnsettled(space.stage)) return 'unknown'
  const isReached =
    ACTIONS[action].goal === 'paused' ? space.stage === 'PAUSED' : groupOf(space) === 'running'
  return isReached ? 'succeeded' : 'failed'
}
