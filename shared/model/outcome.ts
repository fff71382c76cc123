import { ACTIONS, type Action } from './actions.ts'
import type { Space } from './space.ts'
import { groupOf, isUnsettled, type Stage } from './stages.ts'

/** Whether an action reached its goal; `unknown` as long as that cannot be said. */
export type Outcome = 'succeeded' | 'failed' | 'unknown'

/** After an action the Hub may still report the previous stage for this long. */
export const STAGE_LAG_MS = 10_000

/** Whether an action is over. `moved`: the Space has been in transition since; `ageMs`: time since the Hub accepted it. */
export function isSettled(action: Action, stage: Stage, { moved, ageMs }: { moved: boolean; ageMs: number }) {
  // An unknown stage is temporary: another one will follow.
  if (isUnsettled(stage) || stage === 'UNKNOWN') return false
  if (ageMs >= STAGE_LAG_MS) return true
  return ACTIONS[action].goal === 'paused' ? stage === 'PAUSED' : moved
}

/**
 * Compares a settled Space with the action's goal: a restart that ends paused, stopped or failed has failed, whatever the
 * reason. The outcome is unknown while the Space is still in transition.
 */
export function outcomeOf(action: Action, space: Pick<Space, 'stage' | 'disabled'>): Outcome {
  if (space.stage === 'UNKNOWN' || isUnsettled(space.stage)) return 'unknown'
  const isReached =
    ACTIONS[action].goal === 'paused' ? space.stage === 'PAUSED' : groupOf(space) === 'running'
  return isReached ? 'succeeded' : 'failed'
}
