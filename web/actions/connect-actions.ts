import type { QueryClient } from '@tanstack/react-query'
import { runMutation } from '../requests/run-mutation.ts'
import { sendAction } from '../requests/send-action.ts'
import { onSpacesChanged, patchSpaces } from '../requests/spaces.ts'
import { realClock } from '../time/clock.ts'
import { createActionCenter } from './action-center.ts'

/** The action center over the API. Settling is seen in the query cache, which stream and polling keep true. */
export function connectActions(queryClient: QueryClient) {
  const center = createActionCenter({
    send: (spaceAction) => runMutation(queryClient, sendAction, spaceAction),
    onAccepted: (space) => patchSpaces(queryClient, space),
    clock: realClock,
  })
  onSpacesChanged(queryClient, center.observe)
  return center
}
