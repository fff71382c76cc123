import type { Stage } from '../../../shared/model/stages.ts'
import { logUnexpected } from '../../log-lines.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import type { Snapshot } from '../state/snapshot.ts'

/** The end of a log is not delayed longer than this. */
const LONGEST_MS = 3_000

interface StageReadRooms {
  /** Stores the runtime in the snapshot, unless the rate limit is used up or the Hub fails. */
  readRuntime: (spaceId: string, by: null) => Promise<unknown>
  snapshot: Pick<Snapshot, 'find'>
}

/**
 * Reads the stages of Spaces whose logs have ended, because a log ends when the stage changes: one read at a time for a Space,
 * however many readers its log had. Viewers get the new stage, too.
 */
export function createStageReads({ readRuntime, snapshot }: StageReadRooms) {
  const underWay = new Map<string, Promise<unknown>>()

  function read(spaceId: string): Promise<unknown> {
    const known = underWay.get(spaceId)
    if (known) return known
    const work = readRuntime(spaceId, null)
      .catch(logUnexpected)
      .finally(() => underWay.delete(spaceId))
    underWay.set(spaceId, work)
    return work
  }

  /** The stage now, or the last known one if the Hub does not say it; null if the Space is gone. Never rejects. */
  return async function readStage(spaceId: string): Promise<Stage | null> {
    await waitAtMost(LONGEST_MS, read(spaceId))
    return snapshot.find(spaceId)?.space.stage ?? null
  }
}
