import { onSessionForgotten } from '../../requests/session.ts'
import { createListeners } from '../../state/listeners.ts'
import { type Draft, NO_DRAFT } from './draft.ts'

const drafts = new Map<string, Draft>()
const changes = createListeners()

/** What was changed and not sent, by the Space's id: it outlives a visit to another page, but neither the tab nor the session. */
export const configurationDrafts = {
  subscribe: changes.subscribe,
  get: (spaceId: string): Draft => drafts.get(spaceId) ?? NO_DRAFT,
  set(spaceId: string, draft: Draft) {
    if (draft.added.length + draft.deleted.length + Object.keys(draft.edits).length === 0)
      drafts.delete(spaceId)
    else drafts.set(spaceId, draft)
    changes.notify()
  },
}

onSessionForgotten(() => {
  drafts.clear()
  changes.notify()
})
