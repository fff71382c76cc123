import type { QueryClient } from '@tanstack/react-query'
import type { EntryChange } from '../../../../shared/model/configuration-change.ts'
import { sendEntry, settingsQuery } from '../../../requests/configuration/space-settings.ts'
import { runMutation } from '../../../requests/run-mutation.ts'
import { onSessionForgotten } from '../../../requests/session.ts'
import type { SelectionStore } from '../../selection.ts'
import { trayFlag } from '../run-requests.ts'
import { takeChangeRequests } from './change-requests.ts'
import { type ChangeRuns, createChangeRuns } from './change-runs.ts'

let connected: { selection: SelectionStore; runs: ChangeRuns } | null = null

/** The changes of many Spaces of this session. */
export function connectChanges(queryClient: QueryClient, selection: SelectionStore): ChangeRuns {
  if (connected?.selection === selection) return connected.runs
  connected?.runs.forget()
  const runs = createChangeRuns({
    selection,
    async send(spaceId, entry) {
      await runMutation(queryClient, (input: EntryChange) => sendEntry(spaceId, input), entry)
      void queryClient.invalidateQueries({ queryKey: settingsQuery(spaceId).queryKey })
    },
  })
  onSessionForgotten(runs.forget)
  connected = { selection, runs }
  return runs
}

/** Starts what has been requested, now and from now on. */
export function takeNewChanges(runs: ChangeRuns, onStart: () => void): () => void {
  function take() {
    for (const { planned, spaces } of takeChangeRequests()) {
      runs.start(planned, spaces)
      onStart()
    }
  }
  take()
  return trayFlag.subscribe(take)
}
