import type { Action, ActionDone } from '../../../shared/actions.ts'
import type { Actor } from '../../../shared/actor.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Space } from '../../../shared/space.ts'
import { stageGroup } from '../../../shared/stages.ts'
import { AppError } from '../../errors.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/hub-error.ts'
import type { HubRuntime } from '../../hub/vocabulary/hub-runtime.ts'
import { withRuntime } from '../../hub/vocabulary/to-space.ts'
import { logUnexpected } from '../../log.ts'
import type { TokenOwners } from '../budget/token-owners.ts'
import { FRESH_MS, type Refresher } from '../listing/refresher.ts'
import type { Located } from '../state/account-state.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { Follower } from './follower.ts'

type Outcome = Pick<ActionDone, 'message' | 'space'>

interface Parts {
  hub: HubClient
  snapshot: Snapshot
  follower: Follower
  refresher: Pick<Refresher, 'relist'>
  tokenOwners: Pick<TokenOwners, 'distrust'>
}

/** A runtime that cannot be read for one of these says nothing about whether the Space may be started. */
const UNREAD: readonly ErrorCode[] = ['space_not_found', 'hub_unavailable', 'hub_timeout']

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
export async function runAction(parts: Parts, located: Located, action: Action, by: Actor): Promise<Outcome> {
  const { space, account } = await makeSure(parts, located)
  if (account.token === null) {
    const message = `There is no token for ${account.username}, so ${space.id} cannot be operated.`
    throw new AppError('no_token', message)
  }
  const refusal = refusalOf(space)
  if (refusal !== null) throw new AppError('hub_rejected', `${space.id}: ${refusal}`)
  try {
    // The Space may have woken up since the last listing: a restart would throw out who uses it.
    const up = action === 'resume' ? await findUp(parts, located) : null
    if (up) return { space: up, message: `${space.id} is already up: nothing was sent.` }
    return await sendAndFollow(parts, located, action, by)
  } catch (error) {
    if (isUnknown(error)) parts.follower.follow(space.id, action)
    if (hasCode(error, 'hub_unauthorized')) parts.tokenOwners.distrust(account.token)
    // What was listed is out of date: the Space is gone, or has another name.
    if (hasCode(error, 'space_not_found')) void parts.refresher.relist(account).catch(logUnexpected)
    throw error
  }
}

/** A Space that could not be operated when it was listed, some time ago, may be another one by now. */
async function makeSure({ snapshot, refresher }: Parts, located: Located): Promise<Located> {
  const { space, account } = located
  const age = Date.now() - (snapshot.accountOf(space.id)?.readAt ?? 0)
  if (refusalOf(space) === null || age < FRESH_MS) return located
  await refresher.relist(account)
  return snapshot.find(space.id) ?? located
}

/** Why the Hub would refuse every action on this Space; null if it may take one. */
function refusalOf({ sdk, disabled, stage }: Space): string | null {
  if (sdk === 'static') return 'A static Space cannot be restarted or paused: it is files alone.'
  if (disabled) return 'The Hub has disabled this Space.'
  return stage === 'DELETING' ? 'This Space is being deleted.' : null
}

/** The Space as it is now, if it runs or is on its way to; else null. */
async function findUp(parts: Parts, { space, account }: Located): Promise<Space | null> {
  const { hub, snapshot } = parts
  const askedAt = Date.now()
  try {
    const runtime = await hub.readRuntime(space.id, account, { urgent: true })
    const current =
      snapshot.patch(space.id, runtime, { cause: 'follow', askedAt }) ?? withRuntime(space, runtime)
    return isUp(current.stage) ? current : null
  } catch (error) {
    // A restart throws nobody out of a Space that was not up when it was last seen.
    const isSafe = !isUp(space.stage) && UNREAD.some((code) => hasCode(error, code))
    if (!isSafe) throw error
    return null
  }
}

async function sendAndFollow(parts: Parts, located: Located, action: Action, by: Actor): Promise<Outcome> {
  const { hub, snapshot, follower } = parts
  const runtime = await send(hub, located, action)
  const space =
    snapshot.patch(located.space.id, runtime, { cause: 'action', by }) ?? withRuntime(located.space, runtime)
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

/** Whether the Hub may have taken the action all the same. */
function isUnknown(error: unknown): boolean {
  return hasCode(error, 'outcome_unknown') || hasCode(error, 'hub_timeout')
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof HubError && error.code === code
}

function isUp(stage: Space['stage']): boolean {
  return stageGroup(stage) === 'running' || stageGroup(stage) === 'building'
}
