import type { Action } from '../../shared/actions.ts'
import type { Space } from '../../shared/space.ts'
import { isResting } from '../../shared/stages.ts'

/** Why an action cannot be taken now. */
export type Block =
  | 'static'
  | 'no_token'
  | 'disabled'
  | 'deleting'
  | 'gone'
  | 'busy'
  | 'already_paused'
  | 'paused'
  | 'not_resting'

/** Null where the action can work. `isBusy`: another one is being sent. */
export function blockOf(action: Action, space: Space, isBusy = false): Block | null {
  if (space.sdk === 'static') return 'static'
  if (space.disabled) return 'disabled'
  if (!space.operable) return 'no_token'
  if (space.stage === 'DELETING') return 'deleting'
  if (isBusy) return 'busy'
  if (action === 'pause' && space.stage === 'PAUSED') return 'already_paused'
  if (action === 'restart' && space.stage === 'PAUSED') return 'paused'
  if (action === 'resume' && !isResting(space.stage)) return 'not_resting'
  return null
}

/** Why none of the Spaces can take the action; null where one can. `mixed`: each has a reason of its own. */
export function commonBlock(action: Action, spaces: readonly Space[]): Block | 'mixed' | null {
  const blocks = new Set(spaces.map((space) => blockOf(action, space)))
  if (blocks.has(null)) return null
  const [only = null] = blocks
  return blocks.size > 1 ? 'mixed' : only
}

/** Pause or resume, whichever makes sense for the Space as it is. */
export function toggleOf(space: Space): 'pause' | 'resume' {
  return isResting(space.stage) ? 'resume' : 'pause'
}
