import type { Space } from '../../../shared/model/space.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import { createListeners } from '../../state/listeners.ts'
import type { SeenChange } from './seen-changes.ts'

/** More than fit into the two minutes of a chart. */
const TRAIL_LENGTH = 20

/** A stage that this page has seen begin, in epoch milliseconds; null for the first one, which began before. */
export interface SeenStage {
  stage: Stage
  since: number | null
}

/** When a stage began, in epoch milliseconds. If that is not known exactly, it began before `at`. */
export interface StageStart {
  at: number
  isExact: boolean
}

const NO_TRAIL: readonly SeenStage[] = []

/**
 * Since when each Space has been in its stage. The Hub does not say: it is known from the history, which may be a moment old,
 * and from the changes that this page, or the same tab a moment ago, has seen.
 */
export function createStageClock(now: () => number, seen: readonly SeenChange[] = []) {
  const listeners = createListeners()
  const stages = new Map(seen.map(({ id, stage }) => [id, stage]))
  const changes = new Map(seen.map(({ id, since }) => [id, startAt(since)]))
  let told: ReadonlyMap<string, StageStart> = new Map()
  const trails = new Map<string, readonly SeenStage[]>()

  return {
    /** When the present stage began; null if nothing is known about it. The same object until that changes. */
    start(spaceId: string): StageStart | null {
      const own = changes.get(spaceId)
      const known = told.get(spaceId)
      const isNewer = known?.isExact && own && known.at > own.at
      return (isNewer ? known : (own ?? known)) ?? null
    },

    /** Takes what the history says of all Spaces. It never hides a newer change that was seen here. */
    learn(starts: ReadonlyMap<string, StageStart>) {
      told = starts
      listeners.notify()
    },

    /** What the history has said; another object once it says something else. */
    told: () => told,

    /** The stages of a Space that this page has seen, in order. */
    trail: (spaceId: string): readonly SeenStage[] => trails.get(spaceId) ?? NO_TRAIL,

    /** Every change that was seen. */
    seen: (): SeenChange[] =>
      [...changes].flatMap(([id, { at }]) => {
        const stage = stages.get(id)
        return stage ? [{ id, stage, since: at }] : []
      }),

    observe(spaces: readonly Space[]) {
      let hasChanged = false
      for (const { id, stage } of spaces) {
        const before = stages.get(id)
        if (before === stage) continue
        stages.set(id, stage)
        if (before === undefined) continue
        const since = now()
        const trail = trails.get(id) ?? [{ stage: before, since: null }]
        trails.set(id, [...trail, { stage, since }].slice(-TRAIL_LENGTH))
        changes.set(id, startAt(since))
        hasChanged = true
      }
      if (hasChanged) listeners.notify()
    },

    clear() {
      stages.clear()
      changes.clear()
      trails.clear()
      told = new Map()
      listeners.notify()
    },

    subscribe: listeners.subscribe,
  }
}

function startAt(at: number): StageStart {
  return { at, isExact: true }
}

export type StageClock = ReturnType<typeof createStageClock>
