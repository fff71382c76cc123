import type { QueryClient } from '@tanstack/react-query'
import type { Space } from '../../shared/model/space.ts'
import { isSameName } from '../../shared/model/space-id.ts'
import { runMutation } from '../requests/run-mutation.ts'
import { sendAction } from '../requests/send-action.ts'
import { onSessionForgotten } from '../requests/session.ts'
import { onSpacesChanged, patchSpaces, spacesQuery } from '../requests/spaces.ts'
import { realClock } from '../time/clock.ts'
import { serverClock } from '../time/server-clock.ts'
import { createActionCenter } from './action-center.ts'
import { forgetRuns } from './bulk/run-requests.ts'
import { tabMemory } from './settling-memory.ts'

/** Connects the action center to the API. It sees Spaces settle in the query cache, which the stream and polling update. */
export function connectActions(queryClient: QueryClient) {
  const center = createActionCenter({
    send: (spaceAction) => runMutation(queryClient, sendAction, spaceAction),
    onAccepted: (space) => patchSpaces(queryClient, space),
    clock: realClock,
    memory: tabMemory,
  })
  onSpacesChanged(queryClient, (spaces) => center.observe(spaces, isNewer))
  onSessionForgotten(() => {
    center.forget()
    forgetRuns()
  })
  return center

  function isNewer({ owner }: Space, { acceptedAt }: { acceptedAt: number }): boolean {
    const accounts = queryClient.getQueryData(spacesQuery.queryKey)?.accounts ?? []
    const readAt = accounts.find(({ username }) => isSameName(username, owner))?.readAt
    const here = Date.now() - serverClock.now()
    return typeof readAt === 'string' && Date.parse(readAt) + here > acceptedAt
  }
}
