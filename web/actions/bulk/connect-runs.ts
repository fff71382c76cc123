import { onSessionForgotten } from '../../requests/session.ts'
import { createListeners } from '../../state/listeners.ts'
import type { ActionCenter } from '../action-center.ts'
import type { SelectionStore } from '../selection.ts'
import { createBulkRuns } from './bulk-runs.ts'
import type { BulkRun } from './run-list.ts'
import { takeRequests, trayFlag } from './run-requests.ts'
import { keepRuns, recallRuns } from './runs-memory.ts'

export type ConnectedRuns = ReturnType<typeof connect>

let connected: { center: ActionCenter; selection: SelectionStore; runs: ConnectedRuns } | null = null

/** The bulk actions of this session, also those from before a reload. */
export function connectRuns(center: ActionCenter, selection: SelectionStore): ConnectedRuns {
  if (connected?.center !== center || connected.selection !== selection) {
    connected?.runs.forget()
    connected = { center, selection, runs: connect(center, selection, connected === null) }
  }
  return connected.runs
}

function connect(center: ActionCenter, selection: SelectionStore, isFirst: boolean) {
  const over = createListeners<[BulkRun]>()
  const kept = isFirst ? recallRuns() : []
  const runs = createBulkRuns({ center, selection, kept, onOver: over.notify })
  // A phone may end a hidden page without another event.
  for (const event of ['pagehide', 'visibilitychange'])
    addEventListener(event, () => keepRuns(runs.getRuns()))
  onSessionForgotten(runs.forget)

  return {
    ...runs,
    onOver: over.subscribe,
    /** Starts what has been requested, now and from now on. */
    takeNew(onStart: () => void): () => void {
      function take() {
        for (const { action, spaces } of takeRequests()) {
          runs.start(action, spaces)
          onStart()
        }
      }
      take()
      return trayFlag.subscribe(take)
    },
  }
}
