import type { Space, Stage } from '../../shared/space.ts'
import { createListeners } from '../ui/listeners.ts'

/**
 * Since when each Space is in its stage. The Hub does not tell, so it is known only from the first change
 * that this page has seen itself.
 */
export function createStageClock(now: () => number) {
  const listeners = createListeners()
  const stages = new Map<string, Stage>()
  const changes = new Map<string, number>()

  return {
    /** Epoch milliseconds of the last change of stage, or null where none was seen. */
    since: (spaceId: string): number | null => changes.get(spaceId) ?? null,

    observe(spaces: readonly Space[]) {
      let hasChanged = false
      for (const { id, stage } of spaces) {
        const before = stages.get(id)
        if (before === stage) continue
        stages.set(id, stage)
        if (before === undefined) continue
        changes.set(id, now())
        hasChanged = true
      }
      if (hasChanged) listeners.notify()
    },

    subscribe: listeners.subscribe,
  }
}

export type StageClock = ReturnType<typeof createStageClock>
