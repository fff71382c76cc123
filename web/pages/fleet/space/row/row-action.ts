import type { Action } from '../../../../../shared/model/actions.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { isResting } from '../../../../../shared/model/stages.ts'

/** What the one action button of a row does: what brings the Space (back) up. */
export function rowAction({ stage, failure }: Pick<Space, 'stage' | 'failure'>): Action {
  if (isResting(stage)) return 'resume'
  return failure === 'build' ? 'rebuild' : 'restart'
}
