import type { Action, ActionDone } from '../../shared/fleet.ts'
import { stageGroup } from '../../shared/stages.ts'
import { AppError } from '../errors.ts'
import type { HubClient } from '../hub/hub-client.ts'
import type { HubRuntime } from '../hub/hub-space.ts'
import { withRuntime } from '../hub/to-space.ts'
import type { Follower } from './follower.ts'
import type { Located, Snapshot } from './snapshot.ts'

type Outcome = Pick<ActionDone, 'message' | 'space'>

interface Parts {
  hub: HubClient
  snapshot: Snapshot
  follower: Follower
}

const DONE: Record<Action, string> = {
  restart: 'is restarting',
  rebuild: 'is being rebuilt',
  pause: 'is paused',
  resume: 'is starting again',
}

/**
 * Sends one action to the Hub, once, puts the runtime that it answers into the snapshot, and follows the
 * Space until it settles. Throws `no_token` and what the Hub answers.
 */
export async function runAction(parts: Parts, { space, account }: Located, action: Action): Promise<Outcome> {
  const { hub, snapshot, follower } = parts
  if (account.token === null) {
    throw new AppError(
      'no_token',
      `There is no token for ${account.username}, so ${space.id} cannot be operated.`,
    )
  }
  // The Space may have woken up since the last listing: a restart would throw out who uses it.
  if (action === 'resume') {
    const askedAt = Date.now()
    const runtime = await hub.readRuntime(space.id, account)
    const current = snapshot.patch(space.id, runtime, askedAt) ?? withRuntime(space, runtime)
    if (isUp(current.stage))
      return { space: current, message: `${space.id} is already up: nothing was sent.` }
  }

  const runtime = await send(hub, { space, account }, action)
  const after = snapshot.patch(space.id, runtime) ?? withRuntime(space, runtime)
  follower.follow(after.id, action)
  return { space: after, message: `${space.id} ${DONE[action]}.` }
}

function send(hub: HubClient, { space, account }: Located, action: Action): Promise<HubRuntime> {
  switch (action) {
    case 'restart':
    case 'resume':
      return hub.restart(space.id, account)
    case 'rebuild':
      return hub.restart(space.id, account, { factory: true })
    case 'pause':
      return hub.pause(space.id, account)
    default:
      return action satisfies never
  }
}

function isUp(stage: Located['space']['stage']): boolean {
  return stageGroup(stage) === 'running' || stageGroup(stage) === 'building'
}
