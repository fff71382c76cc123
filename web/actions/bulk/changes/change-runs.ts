import type { EntryChange } from '../../../../shared/model/configuration-change.ts'
import type { Space } from '../../../../shared/model/space.ts'
import type { Planned } from '../../../configuration/draft/draft.ts'
import { type ChangeResult, sendChanges } from '../../../configuration/send/send-changes.ts'
import { ApiError } from '../../../requests/transport/api-error.ts'
import { createListeners } from '../../../state/listeners.ts'
import type { SelectionStore } from '../../selection.ts'
import { runBulk } from '../act-on-many.ts'
import { type ChangeRun, openChanges, withResults } from './change-run.ts'

/** Spaces at a time: each of their changes is a call, and a restart. */
const AT_A_TIME = 3

interface ChangeRunsOptions {
  send: (spaceId: string, entry: EntryChange) => Promise<unknown>
  selection: Pick<SelectionStore, 'deselect'>
}

/** The changes of many Spaces of this tab, the latest first, until they are dismissed. */
export function createChangeRuns({ send, selection }: ChangeRunsOptions) {
  const changes = createListeners()
  const controllers = new Map<string, AbortController>()
  let runs: readonly ChangeRun[] = []

  function set(next: readonly ChangeRun[]) {
    runs = next
    changes.notify()
  }
  const update = (id: string, change: (run: ChangeRun) => ChangeRun) =>
    set(runs.map((run) => (run.id === id ? change(run) : run)))

  async function work(run: ChangeRun, spaces: readonly Space[]) {
    const { id } = run
    const controller = new AbortController()
    controllers.set(id, controller)
    const { signal } = controller
    await runBulk({
      ...{ items: spaces, concurrency: AT_A_TIME, signal },
      run: ({ id: spaceId }) =>
        sendChanges(openChanges(run, spaceId), {
          signal,
          send: ({ entry }) => send(spaceId, entry),
          onResult: () => undefined,
        }),
      onResult({ id: spaceId }, results) {
        if (results.some(endsSession)) controller.abort()
        if (results.every(({ kind }) => kind === 'done')) selection.deselect([spaceId])
        update(id, (now) => withResults(now, spaceId, results))
      },
    })
    controllers.delete(id)
    update(id, (now) => ({ ...now, phase: 'finished' }))
  }

  return {
    getRuns: () => runs,
    subscribe: changes.subscribe,

    start(planned: readonly Planned[], spaces: readonly Space[]) {
      const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
      const run: ChangeRun = { id, planned, spaces, phase: 'running', results: new Map() }
      set([run, ...runs])
      void work(run, spaces)
    },

    retry(run: ChangeRun, spaces: readonly Space[]) {
      update(run.id, (now) => ({ ...now, phase: 'running' }))
      void work(run, spaces)
    },

    /** Starts no more; what is on its way is awaited. */
    stop({ id }: ChangeRun) {
      controllers.get(id)?.abort()
      update(id, (now) => (now.phase === 'running' ? { ...now, phase: 'stopping' } : now))
    },

    dismiss: ({ id }: ChangeRun) => set(runs.filter((run) => run.id !== id)),

    /** For a session that has ended. */
    forget() {
      for (const controller of controllers.values()) controller.abort()
      set([])
    },
  }
}

export type ChangeRuns = ReturnType<typeof createChangeRuns>

function endsSession(result: ChangeResult): boolean {
  return result.kind === 'failed' && result.error instanceof ApiError && result.error.code === 'unauthorized'
}
