import type { Actor } from '../../../../shared/model/actor.ts'
import { type Failure, failureOf } from '../../../../shared/model/failure.ts'
import type { Stage } from '../../../../shared/model/stages.ts'
import { hexOf } from '../../../hub/state/hash.ts'
import type { SpaceNow } from '../space-now.ts'
import { lookAfter, MINUTE_MS, SECOND_MS, type Watch } from '../times.ts'
import type { PlacedEpisode } from './place-episodes.ts'

/** While an action is followed, the Space is read this often. */
const FOLLOW_MS = 5 * SECOND_MS

/** A stage of a Space, from `at` until the next one. */
export interface Period {
  at: number
  notBefore: number | null
  stage: Stage
  failure: Failure | null
  errorMessage: string | null
  by: Actor | null
  /** The commit that runs; null while none does. */
  commit: string | null
}

/** Something that was done to a Space. */
export interface DoneDeed {
  at: number
  what: string
  by: Actor
  result: string
}

/** All that is known of a Space's past. */
export interface Life {
  space: SpaceNow
  /** When it was first seen. */
  seenAt: number
  /** Oldest first; the first one is the stage in which it was first seen. */
  periods: Period[]
  deeds: DoneDeed[]
  /** When it was no longer listed; null if it still is. */
  goneAt: number | null
}

type Change = Pick<Period, 'at' | 'notBefore' | 'stage' | 'errorMessage' | 'by'> & { isNewCommit: boolean }

/** Turns episodes into what looks, once a minute, and our own actions saw of them. */
export function toPeriods(
  space: SpaceNow,
  seenAt: number,
  episodes: readonly PlacedEpisode[],
  watch: Watch,
): Period[] {
  const firstStage = space.stage === 'NO_APP_FILE' ? 'NO_APP_FILE' : 'RUNNING'
  const first: Change = {
    ...{ at: seenAt, notBefore: null, stage: firstStage, errorMessage: null, by: null, isNewCommit: false },
  }
  const changes = [first, ...toChanges(episodes, watch)]
  const deploys = changes.filter(({ isNewCommit }) => isNewCommit).length
  let deployed = 0
  return changes.map(({ isNewCommit, ...change }) => {
    if (isNewCommit) deployed += 1
    const sha = deployed === deploys ? space.sha : hexOf(`${space.id} ${deployed}`, 40)
    const runs = change.stage.startsWith('RUNNING') || change.stage === 'APP_STARTING'
    return { ...change, failure: failureOf(change), commit: runs ? sha : null }
  })
}

function toChanges(episodes: readonly PlacedEpisode[], watch: Watch): Change[] {
  const changes: Change[] = []
  for (const { startAt, steps } of episodes) {
    for (const { after, stage, errorMessage = null, by = null, isNewCommit = false } of steps) {
      const happened = startAt + after * SECOND_MS
      const previous = changes.at(-1)?.at ?? 0
      const at = by === null ? lookAfter(Math.max(happened, previous + SECOND_MS), watch) : happened
      const isOwn = by !== null && stage === 'PAUSED'
      const seen = by === null ? at - MINUTE_MS : Math.max(previous, at - FOLLOW_MS)
      changes.push({ at, notBefore: isOwn ? null : seen, stage, errorMessage, by, isNewCommit })
    }
  }
  return changes
}
