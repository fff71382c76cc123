import type { Action, ActionDone } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { stageGroup } from '../../shared/stages.ts'
import { AppError } from '../errors.ts'
import type { HubClient } from '../hub/hub-client.ts'
import { HubError } from '../hub/hub-error.ts'
import type { HubRuntime } from '../hub/hub-space.ts'
import { withRuntime } from '../hub/to-space.ts'
import { logUnexpected } from '../log.ts'
import type { Located } from './account-state.ts'
import type { Follower } from './follower.ts'
import type { Refresher } from './refresher.ts'
import type { Snapshot } from './snapshot.ts'

type Outcome = Pick<ActionDone, 'message' | 'space'>

interface Parts {
  hub: HubClient
  snapshot: Snapshot
  follower: Follower
  refresher: Pick<Refresher, 'relist'>
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
export async function runAction(parts: Parts, located: Located, action: Action): Promise<Outcome> {
  const { space, account } = located
  if (account.token === null) {
    const message = `There is no token for ${account.username}, so ${space.id} cannot be operated.`
    throw new AppError('no_token', message)
  }
  try {
    // The Space may have woken up since the last listing: a restart would throw out who uses it.
    const up = action === 'resume' ? await findUp(parts, located) : null
    if (up) return { space: up, message: `${space.id} is already up: nothing was sent.` }
    return await sendAndFollow(parts, located, action)
  } catch (error) {
    // What was listed is out of date: the Space is gone, or has another name.
    if (isGone(error)) void parts.refresher.relist(account).catch(logUnexpected)
    throw error
  }
}

/** The Space as it is now, where it runs or is on its way to; else null. */
async function findUp({ hub, snapshot }: Parts, { space, account }: Located): Promise<Space | null> {
  const askedAt = Date.now()
  const runtime = await hub.readRuntime(space.id, account, { urgent: true })
  const current = snapshot.patch(space.id, runtime, askedAt) ?? withRuntime(space, runtime)
  return isUp(current.stage) ? current : null
}

async function sendAndFollow(parts: Parts, located: Located, action: Action): Promise<Outcome> {
  const { hub, snapshot, follower } = parts
  const runtime = await send(hub, located, action)
  const space = snapshot.patch(located.space.id, runtime) ?? withRuntime(located.space, runtime)
  follower.follow(space.id, action)
  return { space, message: `${space.id} ${DONE[action]}.` }
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

function isGone(error: unknown): boolean {
  return error instanceof HubError && error.code === 'space_not_found'
}

function isUp(stage: Space['stage']): boolean {
  return stageGroup(stage) === 'running' || stageGroup(stage) === 'building'
}
