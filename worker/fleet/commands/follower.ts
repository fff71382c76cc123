import type { Action } from '../../../shared/actions.ts'
import { isSettled } from '../../../shared/outcome.ts'
import { isUnsettled } from '../../../shared/stages.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { logUnexpected } from '../../log.ts'
import { withoutRequestId } from '../../request-id.ts'
import type { Pace } from '../budget/pace.ts'
import type { Refresher } from '../listing/refresher.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { createRuntimeReads } from './runtime-reads.ts'

const FAST_MS = 2_000
const SLOW_MS = 10_000
const FAST_FOR_MS = 90_000
const GIVE_UP_MS = 10 * 60_000
/** More of one account than this, and one listing is cheaper than a call for each Space. */
const MANY = 4

interface Followed {
  action: Action
  since: number
  moved: boolean
}

interface Parts {
  hub: HubClient
  refresher: Refresher
  snapshot: Snapshot
  pace: Pace
}

/**
 * Follows Spaces after an action of ours until their stage settles, for 10 minutes at most.
 * Invariant: a timer runs exactly while some Space is followed.
 */
export function createFollower({ hub, refresher, snapshot, pace }: Parts) {
  const followed = new Map<string, Followed>()
  const readRuntime = createRuntimeReads({ hub, snapshot, pace })
  /** Those that a round is asking for now: a slow round keeps no other Space waiting. */
  const asked = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let dueAt = 0

  /** Never postpones a round: a new action may only bring it forward. */
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
    const ids = [...followed.keys()].filter((id) => !asked.has(id))
    const byAccount = Map.groupBy(ids, (id) => snapshot.accountOf(id)?.config)
    for (const [account, group] of byAccount) readMany(account, group)
  }

  function readMany(account: AccountConfig | undefined, ids: string[]): void {
    if (account && ids.length > MANY) void askFor(ids, () => refresher.relist(account))
    else for (const id of ids) void askFor([id], () => readOne(id))
  }

  /** These Spaces may be asked for again only after it has ended, whether it worked or not. */
  async function askFor(ids: string[], ask: () => Promise<unknown>): Promise<void> {
    for (const id of ids) asked.add(id)
    await ask().catch(logUnexpected)
    for (const id of ids) {
      asked.delete(id)
      if (isOver(id)) followed.delete(id)
    }
    schedule()
  }

  async function readOne(id: string): Promise<void> {
    if (!(await readRuntime(id))) followed.delete(id)
  }

  function isOver(id: string): boolean {
    const state = followed.get(id)
    const space = snapshot.find(id)?.space
    if (!state || !space || Date.now() - state.since > GIVE_UP_MS) return true
    state.moved ||= isUnsettled(space.stage)
    return isSettled(state.action, space.stage, { moved: state.moved, ageMs: Date.now() - state.since })
  }

  return {
    /** Starts to follow a Space, or starts again. */
    follow(spaceId: string, action: Action): void {
      const stage = snapshot.find(spaceId)?.space.stage
      const moved = stage !== undefined && isUnsettled(stage)
      followed.set(spaceId, { action, since: Date.now(), moved })
      schedule()
    },

    /** How many Spaces are followed; 0 means that no timer runs. */
    size: () => followed.size,
  }
}

export type Follower = ReturnType<typeof createFollower>
