import {
  ACTIONS,
  type Action,
  type ActionDone,
  type Command,
  refusalOf,
} from '../../../shared/model/actions.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'
import { stageGroup } from '../../../shared/model/stages.ts'
import type { ErrorCode } from '../../../shared/wire/errors.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { withRuntime } from '../../hub/vocabulary/to-space.ts'
import { FRESH_MS } from '../listing/refresh/refresher.ts'
import type { Located } from '../state/account-state.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { Follower } from './follower.ts'
import { hasCode, type LearningRooms, learnFromRefusal, mayBeDone } from './learn-from-refusal.ts'
import { requireAccepting, requireToken } from './require-operable.ts'

/** A command, its Space, and who requested it. */
export interface ActionRequest {
  by: Actor
  spaceId: string
  command: Command
  idempotencyKey: string | null
}

/** `sent`: false if the Space was up already. */
type CommandResult = Pick<ActionDone, 'message' | 'space'> & { sent: boolean }

interface CommandRooms extends LearningRooms {
  hub: Pick<HubClient, 'runCommand' | 'readRuntime'>
  snapshot: Snapshot
  follower: Pick<Follower, 'follow'>
}

/** Errors of reading a runtime that do not keep a Space from being started. */
const UNREAD: readonly ErrorCode[] = ['space_not_found', 'hub_unavailable', 'hub_timeout']

const DONE: Record<Action, string> = {
  restart: 'is restarting',
  rebuild: 'is being rebuilt',
  pause: 'is paused',
  resume: 'is starting again',
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
  const { token } = requireToken(current)
  requireAccepting(space)
  try {
    // The Space may have woken up since the last listing: a restart would disconnect its visitors.
    const up = ACTIONS[command.action].skipsIfUp ? await findUp(rooms, current) : null
    if (up) return { space: up, message: `${space.id} is already up: nothing was sent.`, sent: false }
    return await sendAndFollow(rooms, current, command, by)
  } catch (error) {
    if (mayBeDone(error)) rooms.follower.follow(space.id, command.action, by)
    learnFromRefusal(rooms, error, { ...account, token })
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

function isUp(stage: Space['stage']): boolean {
  return stageGroup(stage) === 'running' || stageGroup(stage) === 'building'
}
