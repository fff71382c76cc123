import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { EntryChange } from '../../../shared/model/configuration-change.ts'
import {
  type SpaceSettings,
  secretsAnswer,
  spaceSettings,
  variablesAnswer,
} from '../../../shared/wire/space-settings.ts'
import { createListeners } from '../../state/listeners.ts'
import { mayHaveWorked } from '../transport/api-error.ts'
import { getJson, sendDocument } from '../transport/client.ts'

const pathOf = (what: string, spaceId: string) => `/api/proxy/${what}/${spaceId}`

/** The configuration of a Space, read now. It has values, so it is forgotten with the form that shows it. */
export function settingsQuery(spaceId: string) {
  return queryOptions({
    queryKey: ['settings', spaceId],
    queryFn: ({ signal }) => getJson(pathOf('settings', spaceId), spaceSettings, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const sent = createListeners()

/** Calls the listener after each change that has, or may have, taken effect. Returns a function that ends it. */
export const onEntrySent = sent.subscribe

/** Sends one change of a variable or a secret. Never retried automatically. */
export async function sendEntry(spaceId: string, entry: EntryChange): Promise<Partial<SpaceSettings>> {
  try {
    const answer = await send(spaceId, entry)
    sent.notify()
    return answer
  } catch (error) {
    if (mayHaveWorked(error)) sent.notify()
    throw error
  }
}

async function send(spaceId: string, entry: EntryChange): Promise<Partial<SpaceSettings>> {
  const method = entry.change === 'set' ? 'PUT' : 'DELETE'
  const { kind: _, change: __, ...input } = entry
  const body = JSON.stringify(input)
  if (entry.kind === 'variable') {
    const { variables, complete } = await sendDocument(
      method,
      pathOf('variables', spaceId),
      body,
      variablesAnswer,
    )
    return complete ? { variables } : {}
  }
  const { secrets, complete } = await sendDocument(method, pathOf('secrets', spaceId), body, secretsAnswer)
  return complete ? { secrets } : {}
}

/** Shows what a change has answered, where the configuration is shown. */
export function patchSettings(
  queryClient: QueryClient,
  spaceId: string,
  change: Partial<SpaceSettings>,
): void {
  queryClient.setQueryData(settingsQuery(spaceId).queryKey, (known) => known && { ...known, ...change })
}

/** Reads the configuration without keeping it, for the list of all secrets. */
export function readSettings(spaceId: string, signal: AbortSignal): Promise<SpaceSettings> {
  return getJson(pathOf('settings', spaceId), spaceSettings, signal)
}
