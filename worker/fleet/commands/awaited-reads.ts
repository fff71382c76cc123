import { ownerOf } from '../../../shared/model/space-id.ts'
import { AppError } from '../../errors.ts'
import { logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'
import { FRESH_MS, type Refresher } from '../listing/refresh/refresher.ts'
import type { Follower } from './follower.ts'

const EVERY_MS = 3_000
/** If more Spaces of an account than this are awaited, the list has to do: it is one call for all of them. */
const MAX_SINGLE_READS = 4

interface AwaitedRooms {
  readRuntime: (spaceId: string, by: null) => Promise<unknown>
  refresher: Pick<Refresher, 'ensureFresh'>
  follower: Pick<Follower, 'isFollowing'>
}

/**
 * Reads Spaces that somebody waits for, one read at a time for a Space, however many wait.
 * Invariant: each read, with the pause before it, is one that somebody asked for. Nothing runs when nobody asks.
 */
export function createAwaitedReads({ readRuntime, refresher, follower }: AwaitedRooms) {
  const underWay = new Map<string, Promise<void>>()

  function isCrowded(owner: string): boolean {
    return [...underWay.keys()].filter((id) => ownerOf(id) === owner).length > MAX_SINGLE_READS
  }

  async function read(spaceId: string, pauseMs: number): Promise<void> {
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    // The repository's latest commit is only in the list.
    await refresher.ensureFresh(FRESH_MS)
    // The Space is already being read after one of our own actions.
    if (!follower.isFollowing(spaceId) && !isCrowded(ownerOf(spaceId))) await readRuntime(spaceId, null)
  }

  return {
    /** Resolves when the Space has been read again: now, or after 3 s. Never rejects. */
    next(spaceId: string, { isFirst = false } = {}): Promise<void> {
      const known = underWay.get(spaceId)
      if (known) return known
      const work = withoutRequestId(() => read(spaceId, isFirst ? 0 : EVERY_MS))
        .catch(unlessHubIsDown)
        .finally(() => underWay.delete(spaceId))
      underWay.set(spaceId, work)
      return work
    },
  }
}

/** The Hub may be down for a moment: the next read is soon. */
function unlessHubIsDown(error: unknown): void {
  if (!(error instanceof AppError)) logUnexpected(error)
}

export type AwaitedReads = ReturnType<typeof createAwaitedReads>
