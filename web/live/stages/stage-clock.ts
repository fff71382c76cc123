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

const NO_TRAIL: readonly SeenStage[] = []

/**
 * Since when each Space has been in its stage. The Hub does not say, so this is only known after a change that this page, or
 * the same tab a moment ago, has seen.
 */
export function createStageClock(now: () => number, seen: readonly SeenChange[] = []) {
  const listeners = createListeners()
  const stages = new Map(seen.map(({ id, stage }) => [id, stage]))
  const changes = new Map(seen.map(({ id, since }) => [id, since]))
  const trails = new Map<string, readonly SeenStage[]>()

  return {
    /** Epoch milliseconds of the last change of stage, or null if none was seen. */
    since: (spaceId: string): number | null => changes.get(spaceId) ?? null,

    /** The stages of a Space that this page has seen, in order. */
    trail: (spaceId: string): readonly SeenStage[] => trails.get(spaceId) ?? NO_TRAIL,

    /** Every change that was seen. */
    seen: (): SeenChange[] =>
      [...changes].flatMap(([id, since]) => {
        const stage = stages.get(id)
        return stage ? [{ id, stage, since }] : []
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
        changes.set(id, since)
        hasChanged = true
      }
      if (hasChanged) listeners.notify()
    },

    clear() {
      stages.clear()
      changes.clear()
      trails.clear()
      listeners.notify()
    },

    subscribe: listeners.subscribe,
  }
}

export type StageClock = ReturnType<typeof createStageClock>
