import type { Space } from '../../../shared/model/space.ts'
import { isUnsettled } from '../../../shared/model/stages.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import { locate } from '../listing/locate.ts'
import { FRESH_MS } from '../listing/refresh/refresher.ts'
import type { AwaitedReads } from './awaited-reads.ts'
import type { Follower } from './follower.ts'
import { judgeWait, type WaitGoal, type WaitVerdict } from './wait-goal.ts'

/** A part of a wait. The caller keeps what must survive until the next part, so that the Fleet need not know who waits. */
export interface WaitPart extends WaitGoal {
  spaceId: string
  /** How long the whole wait has lasted. */
  ageMs: number
  /** Whether the Space was in transition in an earlier part. */
  moved: boolean
  /** How long this part may take. */
  forMs: number
}

export interface WaitAnswer {
  space: Space
  verdict: WaitVerdict
  moved: boolean
}

type WaitRooms = Parameters<typeof locate>[0] & {
  awaitedReads: AwaitedReads
  follower: Pick<Follower, 'isFollowing'>
}

/** Waits until the goal is reached or out of reach, or the time of this part is over. Throws `space_not_found` and the Hub's errors. */
export async function waitForSpace(
  rooms: WaitRooms,
  { spaceId, commit, ageMs, forMs, ...part }: WaitPart,
): Promise<WaitAnswer> {
  const { awaitedReads, follower } = rooms
  const startedAt = Date.now()
  if (ageMs === 0) await rooms.refresher.ensureFresh(FRESH_MS, { failAs: spaceId })
  const { id } = (await locate(rooms, spaceId)).space
  let moved = part.moved
  let isFirst = ageMs === 0
  for (;;) {
    // Even the first answer must not be as old as the list may be.
    const leftMs = forMs - (Date.now() - startedAt)
    if (isFirst || leftMs > 0) await waitAtMost(Math.max(1, leftMs), awaitedReads.next(id, { isFirst }))
    isFirst = false

    const { space } = await locate(rooms, spaceId)
    const passedMs = Date.now() - startedAt
    moved ||= isUnsettled(space.stage)
    const progress = { ageMs: ageMs + passedMs, moved, isActing: follower.isFollowing(id) }
    const verdict = judgeWait(space, { commit }, progress)
    if (verdict !== 'waiting' || passedMs >= forMs) return { space, verdict, moved }
  }
}
