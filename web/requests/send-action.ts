import { type ActionDone, actionDone, type SpaceAction } from '../../shared/model/actions.ts'
import { post } from './transport/client.ts'

/** Runs an action on a Space, and returns the updated Space. Never retried automatically. */
export function sendAction(spaceAction: SpaceAction): Promise<ActionDone> {
  return post('/api/v1/action', spaceAction, actionDone)
}
