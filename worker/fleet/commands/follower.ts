import type { Action } from '../../../shared/model/actions.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import { isSettled } from '../../../shared/model/outcome.ts'
import { isUnsettled } from '../../../shared/model/stages.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'
import type { Pace } from '../budget/pace.ts'
import type { Refresher } from '../listing/refresh/refresher.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { createRuntimeReads } from './runtime-reads.ts'

const FAST_MS = 2_000
const SLOW_MS = 10_000
const FAST_FOR_MS = 90_000
const GIVE_UP_MS = 10 * 60_000
/** For more Spaces of one account than this, one listing is cheaper than one call per Space. */
const MAX_SINGLE_READS = 4

interface Followed {
  action: Action
  /** Who caused what happens to the Space until it settles. */
  by: Actor
  since: number
  /** Whether the Space has been in transition since the action. */
  moved: boolean
}

interface FollowerRooms {
  hub: Pick<HubClient, 'readRuntime'>
  refresher: Pick<Refresher, 'relist'>
  snapshot: Snapshot
  pace: Pace
}

/**
 * Follows Spaces after an action until their stage settles, for 10 minutes at most.
 * Invariant: no timer runs unless a Space is being followed.
 */
export function createFollower({ hub, refresher, snapshot, pace }: FollowerRooms) {
  const followed = new Map<string, Followed>()
  const readRuntime = createRuntimeReads({ hub, snapshot, pace })
  /** The Spaces that are being read now: a slow read must not delay the other Spaces. */
  const reading = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let dueAt = 0

  /** A new action may bring the next round forward, but never postpones it. */
  function schedule(): void {
    const due = Date.now() + delayMs()
    if (followed.size > 0 && timer !== null && dueAt <= due) return
    if (timer !== null) clearTimeout(timer)
    dueAt = due
    timer = followed.size > 0 ? setTimeout(() => withoutRequestId(tick), due - Date.now()) : null
  }

  function delayMs(): number {
    const youngest = Math.max(...[...followed.values()].map(({ since }) => since))
    return Date.now() - youngest < FAST_FOR_MS ? FAST_MS : SLOW_MS
  }

  function tick(): void {
    timer = null
    const ids = [...followed.keys()].filter((id) => !reading.has(id))
    const byAccount = Map.groupBy(ids, (id) => snapshot.accountOf(id)?.config)
    for (const [account, group] of byAccount) readMany(account, group)
  }

  function readMany(account: AccountConfig | undefined, ids: string[]): void {
    if (account && ids.length > MAX_SINGLE_READS) void read(ids, () => refresher.relist(account))
    else for (const id of ids) void read([id], () => readOne(id))
  }

  /** The Spaces are not read again until this has ended, successfully or not. */
  async function read(ids: string[], run: () => Promise<unknown>): Promise<void> {
    for (const id of ids) reading.add(id)
    await run().catch(logUnexpected)
    for (const id of ids) {
      reading.delete(id)
      if (isOver(id)) followed.delete(id)
    }
    schedule()
  }

  async function readOne(id: string): Promise<void> {
    if (!(await readRuntime(id, followed.get(id)?.by ?? null))) followed.delete(id)
  }

  function isOver(id: string): boolean {
    const state = followed.get(id)
    const space = snapshot.find(id)?.space
    if (!state || !space || Date.now() - state.since > GIVE_UP_MS) return true
    state.moved ||= isUnsettled(space.stage)
    return isSettled(state.action, space.stage, { moved: state.moved, ageMs: Date.now() - state.since })
  }

  return {
    /** Follows a Space. If it is already being followed, its time starts again. */
    follow(spaceId: string, action: Action, by: Actor): void {
      const stage = snapshot.find(spaceId)?.space.stage
      const moved = stage !== undefined && isUnsettled(stage)
      followed.set(spaceId, { action, by, since: Date.now(), moved })
      schedule()
    },

    isFollowing: (spaceId: string) => followed.has(spaceId),

    /** How many Spaces are being followed. */
    size: () => followed.size,
  }
}

export type Follower = ReturnType<typeof createFollower>
