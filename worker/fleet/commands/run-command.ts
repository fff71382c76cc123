import {
  ACTIONS,
  type Action,
  type ActionDone,
  type Command,
  type Refusal,
  refusalOf,
} from '../../../shared/model/actions.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'
import { stageGroup } from '../../../shared/model/stages.ts'
import type { ErrorCode } from '../../../shared/wire/errors.ts'
import { AppError } from '../../errors.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import { withRuntime } from '../../hub/vocabulary/to-space.ts'
import { logUnexpected } from '../../log-lines.ts'
import type { TokenOwners } from '../budget/token-owners.ts'
import { FRESH_MS, type Refresher } from '../listing/refresh/refresher.ts'
import type { Located } from '../state/account-state.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { Follower } from './follower.ts'

/** A command, its Space, and who requested it. */
export interface ActionRequest {
  by: Actor
  spaceId: string
  command: Command
  idempotencyKey: string | null
}

/** `sent`: false if the Space was up already. */
type CommandResult = Pick<ActionDone, 'message' | 'space'> & { sent: boolean }

interface CommandRooms {
  hub: Pick<HubClient, 'runCommand' | 'readRuntime'>
  snapshot: Snapshot
  follower: Pick<Follower, 'follow'>
  refresher: Pick<Refresher, 'relist'>
  tokenOwners: Pick<TokenOwners, 'distrust'>
}

/** Errors of reading a runtime that do not keep a Space from being started. */
const UNREAD: readonly ErrorCode[] = ['space_not_found', 'hub_unavailable', 'hub_timeout']

const DONE: Record<Action, string> = {
  restart: 'is restarting',
  rebuild: 'is being rebuilt',
  pause: 'is paused',
  resume: 'is starting again',
}

const REFUSALS: Record<Refusal, string> = {
  static: 'A static Space cannot be restarted or paused: it has no container.',
  disabled: 'The Hub has disabled this Space.',
  deleting: 'This Space is being deleted.',
}

/**
 * Sends a command to the Hub once, stores the runtime from the answer in the snapshot, and follows the Space until it settles.
 * Throws `no_token`, `hub_rejected` and the Hub's errors.
 */
export async function runCommand(
  rooms: CommandRooms,
  located: Located,
  command: Command,
  by: Actor,
): Promise<CommandResult> {
  const current = await relistIfRefused(rooms, located)
  const { space, account } = current
  if (account.token === null) {
    const message = `There is no token for ${account.username}, so ${space.id} cannot be operated.`
    throw new AppError('no_token', message, { params: { account: account.username } })
  }
  const refusal = refusalOf(space)
  if (refusal !== null) throw new AppError('hub_rejected', `${space.id}: ${REFUSALS[refusal]}`)
  try {
    // The Space may have woken up since the last listing: a restart would disconnect its visitors.
    const up = ACTIONS[command.action].skipsIfUp ? await findUp(rooms, current) : null
    if (up) return { space: up, message: `${space.id} is already up: nothing was sent.`, sent: false }
    return await sendAndFollow(rooms, current, command, by)
  } catch (error) {
    if (mayBeDone(error)) rooms.follower.follow(space.id, command.action, by)
    if (hasCode(error, 'hub_unauthorized')) rooms.tokenOwners.distrust(account.token)
    // The listing is out of date: the Space was deleted or renamed.
    if (hasCode(error, 'space_not_found')) void rooms.refresher.relist(account).catch(logUnexpected)
    throw error
  }
}

/** A Space that accepted no actions when it was last listed may accept them now. */
async function relistIfRefused({ snapshot, refresher }: CommandRooms, located: Located): Promise<Located> {
  const { space, account } = located
  const age = Date.now() - (snapshot.accountOf(space.id)?.readAt ?? 0)
  if (refusalOf(space) === null || age < FRESH_MS) return located
  await refresher.relist(account)
  return snapshot.find(space.id) ?? located
}

/** The current Space if it is up or starting; otherwise null. */
async function findUp({ hub, snapshot }: CommandRooms, { space, account }: Located): Promise<Space | null> {
  const askedAt = Date.now()
  try {
    const runtime = await hub.readRuntime(space.id, account, { urgent: true })
    const current =
      snapshot.patch(space.id, runtime, { cause: 'follow', askedAt }) ?? withRuntime(space, runtime)
    return isUp(current.stage) ? current : null
  } catch (error) {
    // A restart disconnects nobody if the Space was not up when it was last read.
    const isSafe = !isUp(space.stage) && UNREAD.some((code) => hasCode(error, code))
    if (!isSafe) throw error
    return null
  }
}

async function sendAndFollow(
  { hub, snapshot, follower }: CommandRooms,
  { space: known, account }: Located,
  command: Command,
  by: Actor,
): Promise<CommandResult> {
  const runtime = await hub.runCommand(known.id, account, command)
  const space = snapshot.patch(known.id, runtime, { cause: 'action', by }) ?? withRuntime(known, runtime)
  follower.follow(space.id, command.action, by)
  return { space, message: `${space.id} ${DONE[command.action]}.`, sent: true }
}

/** Whether the action may have taken effect although the call failed. */
function mayBeDone(error: unknown): boolean {
  return hasCode(error, 'outcome_unknown') || hasCode(error, 'hub_timeout')
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof HubError && error.code === code
}

function isUp(stage: Space['stage']): boolean {
  return stageGroup(stage) === 'running' || stageGroup(stage) === 'building'
}
