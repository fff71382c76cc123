import {
  ACTIONS,
  type Action,
  listActions,
  type Refusal,
  refusalOf,
  type StageBlock,
} from '../../shared/model/actions.ts'
import type { Space } from '../../shared/model/space.ts'
import { isResting } from '../../shared/model/stages.ts'

/** Why an action is not available now. */
export type Block = Refusal | StageBlock | 'no_token' | 'busy' | 'gone'

/** Null if the action is available. `isBusy`: another action is being sent. */
export function blockOf(action: Action, space: Space, isBusy = false): Block | null {
  const refusal = refusalOf(space)
  // A static or disabled Space is not operable even with a token.
  if (refusal === 'static' || refusal === 'disabled') return refusal
  if (!space.operable) return 'no_token'
  if (refusal !== null) return refusal
  return isBusy ? 'busy' : ACTIONS[action].blockIn(space.stage)
}

/** Why the action is available for none of the Spaces; null if it is for at least one. `mixed`: their reasons differ. */
export function commonBlock(action: Action, spaces: readonly Space[]): Block | 'mixed' | null {
  const blocks = new Set(spaces.map((space) => blockOf(action, space)))
  if (blocks.has(null)) return null
  const [only = null] = blocks
  return blocks.size > 1 ? 'mixed' : only
}

/** What menus and the palette offer, whether it is available now or not. */
export function actionsFor({ stage }: Pick<Space, 'stage'>): Action[] {
  const state = isResting(stage) ? 'if-resting' : 'if-up'
  return listActions().filter((action) => ['always', state].includes(ACTIONS[action].offer))
}

/** The bulk actions. */
export function actionsForMany(): Action[] {
  return listActions().filter((action) => ACTIONS[action].isForMany)
}
