import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { isUnsettled } from '../../../shared/model/stages.ts'
import type { ActionCenter, Outcome } from '../action-center.ts'
import type { SelectionStore } from '../selection.ts'
import { actOnMany } from './act-on-many.ts'
import { pendingIds, startBulk } from './bulk-state.ts'
import { type BulkRun, createRunList } from './run-list.ts'

interface BulkRunsOptions {
  center: Pick<ActionCenter, 'run' | 'onOutcome' | 'getDoing'>
  selection: Pick<SelectionStore, 'deselect'>
  /** The runs from before a reload of the page. */
  kept: readonly BulkRun[]
  /** Called when all Spaces of a run have settled. */
  onOver: (run: BulkRun) => void
}

/**
 * The bulk actions of this tab, until they are dismissed. What the Hub has accepted is deselected.
 *
 * Invariant: each accepted action of a run ends, as settled, slow or replaced by a later one.
 */
export function createBulkRuns({ center, selection, kept, onOver }: BulkRunsOptions) {
  const runs = createRunList(kept, onOver)
  const controllers = new Map<string, AbortController>()
  center.onOutcome((outcome) => note(runs, outcome))

  async function work({ id, action }: BulkRun, spaces: readonly Space[]) {
    const controller = new AbortController()
    controllers.set(id, controller)
    await actOnMany({
      ...{ center, action, spaces, controller },
      onSend: (space) => runs.step(id, { type: 'send', spaceId: space.id }),
      onOutcome(outcome) {
        if (outcome.kind === 'refused') runs.step(id, { type: 'result', outcome })
        else selection.deselect([outcome.space.id])
      },
    })
    controllers.delete(id)
    runs.step(id, { type: 'finish' })
  }

  return {
    getRuns: runs.get,
    subscribe: runs.subscribe,

    start(action: Action, spaces: readonly Space[]) {
      const run = { id: randomId(), action, state: startBulk(spaces) }
      runs.add(run)
      void work(run, spaces)
    },

    retry(run: BulkRun, spaces: readonly Space[]) {
      runs.step(run.id, { type: 'retry', spaces })
      void work(run, spaces)
    },

    /** Starts no more of them; those in progress are awaited. */
    stop({ id }: BulkRun) {
      controllers.get(id)?.abort()
      runs.step(id, { type: 'stop' })
    },

    dismiss: ({ id }: BulkRun) => runs.remove(id),

    /** After a reload: what settled before anybody was listening has ended as it is now. */
    catchUp(spaces: readonly Space[]) {
      for (const { id, action, state } of runs.get()) {
        for (const spaceId of pendingIds(state)) {
          const space = spaces.find((known) => known.id === spaceId)
          if (!space || center.getDoing(spaceId) || isUnsettled(space.stage)) continue
          runs.step(id, { type: 'end', spaceId, end: { kind: 'settled', action, space, isQuiet: true } })
        }
      }
    },

    /** For a session that has ended. */
    forget() {
      for (const controller of controllers.values()) controller.abort()
      runs.clear()
    },
  }
}

/**
 * An action may settle while its own call is still returning, so what is accepted is noted here. Other runs that wait for
 * the same Space have been replaced by it.
 */
function note(runs: ReturnType<typeof createRunList>, outcome: Outcome) {
  const { kind, space } = outcome
  if (kind === 'refused') return
  for (const { id, state } of runs.get()) {
    const isOwn = kind === 'accepted' && outcome.isQuiet && state.sending.has(space.id)
    if (isOwn) runs.step(id, { type: 'result', outcome })
    else if (pendingIds(state).includes(space.id)) {
      runs.step(id, { type: 'end', spaceId: space.id, end: kind === 'accepted' ? 'replaced' : outcome })
    }
  }
}

const randomId = () => crypto.getRandomValues(new Uint32Array(2)).join('-')
