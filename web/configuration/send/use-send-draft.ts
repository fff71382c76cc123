import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { patchSettings, sendEntry, settingsQuery } from '../../requests/configuration/space-settings.ts'
import { runMutation } from '../../requests/run-mutation.ts'
import { mayHaveWorked } from '../../requests/transport/api-error.ts'
import { type Planned, withoutSent } from '../draft/draft.ts'
import { configurationDrafts } from '../draft/drafts.ts'
import { type ChangeResult, sendChanges } from './send-changes.ts'

/** How sending goes: the changes, and the results so far. */
export interface SendState {
  planned: readonly Planned[]
  results: readonly ChangeResult[]
  isRunning: boolean
}

/** Sends a Space's changes. What is done leaves the form; what failed stays in it. */
export function useSendDraft(spaceId: string) {
  const queryClient = useQueryClient()
  const [state, setState] = useState<SendState | null>(null)

  async function send(planned: readonly Planned[]) {
    setState({ planned, results: [], isRunning: true })
    const results = await sendChanges(planned, {
      signal: new AbortController().signal,
      async send(one) {
        await runMutation(queryClient, (input: typeof one.entry) => sendOne(input), one.entry)
        // At once: the form may be left and opened again before the last one is sent.
        configurationDrafts.set(spaceId, withoutSent(configurationDrafts.get(spaceId), one))
      },
      onResult: (result) => setState((now) => now && { ...now, results: [...now.results, result] }),
    })
    setState((now) => now && { ...now, isRunning: false })
    // Whether it was done can only be seen at the Hub.
    if (results.some((result) => result.kind === 'failed' && mayHaveWorked(result.error)))
      await queryClient.invalidateQueries({ queryKey: settingsQuery(spaceId).queryKey })
  }

  async function sendOne(entry: Planned['entry']) {
    const answer = await sendEntry(spaceId, entry)
    patchSettings(queryClient, spaceId, answer)
    if (Object.keys(answer).length === 0)
      void queryClient.invalidateQueries({ queryKey: settingsQuery(spaceId).queryKey })
  }

  return { state, send, dismiss: () => setState(null) }
}
