import type { Action } from '../../../shared/model/actions.ts'
import { createListeners } from '../../state/listeners.ts'
import { type BulkState, type BulkStep, isOver, reduceBulk } from './bulk-state.ts'

/** One bulk action of this tab. */
export interface BulkRun {
  id: string
  action: Action
  state: BulkState
}

/** The runs, the latest first. `onOver` is called when a run ends, and again if it ends after a retry. */
export function createRunList(kept: readonly BulkRun[], onOver: (run: BulkRun) => void) {
  const changes = createListeners()
  let runs = kept

  function set(next: readonly BulkRun[]) {
    runs = next
    changes.notify()
  }

  return {
    get: () => runs,
    subscribe: changes.subscribe,
    add: (run: BulkRun) => set([run, ...runs]),
    remove: (runId: string) => set(runs.filter(({ id }) => id !== runId)),
    clear: () => set([]),

    step(runId: string, change: BulkStep) {
      const before = runs.find(({ id }) => id === runId)
      if (!before) return
      const after = { ...before, state: reduceBulk(before.state, change) }
      set(runs.map((run) => (run === before ? after : run)))
      if (isOver(after.state) && !isOver(before.state)) onOver(after)
    },
  }
}
