import type { Space } from '../../../shared/model/space.ts'
import { createListeners } from '../../state/listeners.ts'
import type { SeenChange } from './seen-changes.ts'

/**
 * Since when each Space has been in its stage. The Hub does not say, so this is only known after a change that this page, or
 * the same tab a moment ago, has seen.
 */
export function createStageClock(now: () => number, seen: readonly SeenChange[] = []) {
  const listeners = createListeners()
  const stages = new Map(seen.map(({ id, stage }) => [id, stage]))
  const changes = new Map(seen.map(({ id, since }) => [id, since]))

  return {
    /** Epoch milliseconds of the last change of stage, or null if none was seen. */
    since: (spaceId: string): number | null => changes.get(spaceId) ?? null,

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
        changes.set(id, now())
        hasChanged = true
      }
      if (hasChanged) listeners.notify()
    },

    clear() {
      stages.clear()
      changes.clear()
      listeners.notify()
    },

    subscribe: listeners.subscribe,
  }
}

export type StageClock = ReturnType<typeof createStageClock>
