import type { QueryClient } from '@tanstack/react-query'
import { runMutation } from '../requests/run-mutation.ts'
import { sendAction } from '../requests/send-action.ts'
import { onSessionForgotten } from '../requests/session.ts'
import { onSpacesChanged, patchSpaces } from '../requests/spaces.ts'
import { realClock } from '../time/clock.ts'
import { createActionCenter } from './action-center.ts'
import { tabMemory } from './settling-memory.ts'

/** Connects the action center to the API. It sees Spaces settle in the query cache, which the stream and polling update. */
export function connectActions(queryClient: QueryClient) {
  const center = createActionCenter({
    send: (spaceAction) => runMutation(queryClient, sendAction, spaceAction),
    onAccepted: (space) => patchSpaces(queryClient, space),
    clock: realClock,
    memory: tabMemory,
  })
  onSpacesChanged(queryClient, center.observe)
  onSessionForgotten(center.forget)
  return center
}
