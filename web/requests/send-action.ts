import { type ActionDone, actionDone, type SpaceAction } from '../../shared/model/actions.ts'
import { post } from './transport/client.ts'

/** Acts on one Space; answers with the Space as it is then. Never sent twice by itself. */
export function sendAction(spaceAction: SpaceAction): Promise<ActionDone> {
  return post('/api/v1/action', spaceAction, actionDone)
}
