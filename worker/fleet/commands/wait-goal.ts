import type { Space } from '../../../shared/model/space.ts'
import { groupOf, isServing, isUnsettled } from '../../../shared/model/stages.ts'

/** After a push, the Hub may still report the failure of the commit before for this long. */
const OLD_FAILURE_MS = 15_000

/** What a caller waits for: that a Space settles, or, with a commit (in lower case), that it runs that commit. */
export interface WaitGoal {
  commit: string | null
}

/** What is known of a wait so far. */
export interface WaitProgress {
  /** How long it has lasted. */
  ageMs: number
  /** Whether the Space has been in transition since it began. */
  moved: boolean
  /** Whether one of our own actions on the Space is not over yet. */
  isActing: boolean
}

export type WaitVerdict = 'reached' | 'failed' | 'waiting'

/**
 * Whether the wait is over. A Space has settled in any stage that lasts, also a failed one. Waiting for a commit ends early when
 * the Space has failed; a failure from before the wait counts once the Hub can no longer be late.
 */
export function judgeWait(space: Space, { commit }: WaitGoal, progress: WaitProgress): WaitVerdict {
  const { ageMs, moved, isActing } = progress
  const isMoving = isUnsettled(space.stage) || space.stage === 'UNKNOWN' || isActing
  if (commit === null) return isMoving ? 'waiting' : 'reached'
  if (isServing(space.stage) && !space.disabled && runningCommit(space) === commit) return 'reached'
  const hasFailed = groupOf(space) === 'failed' && !isMoving
  return hasFailed && (moved || ageMs >= OLD_FAILURE_MS) ? 'failed' : 'waiting'
}

/** A static Space has no container: it serves its latest commit. */
function runningCommit({ sdk, sha, runtimeSha }: Space): string | undefined {
  return (sdk === 'static' ? sha : runtimeSha)?.toLowerCase()
}
