import { onSessionForgotten } from '../../../requests/session.ts'
import { createListeners } from '../../../state/listeners.ts'
import type { AlertDraft } from './alert-draft.ts'

const drafts = new Map<string, AlertDraft>()
const changes = createListeners()

/** What is being written, by the alert's id or `new`: it outlives a visit to another page, but not the tab. */
export const alertDrafts = {
  subscribe: changes.subscribe,
  get: (id: string): AlertDraft | null => drafts.get(id) ?? null,
  set(id: string, draft: AlertDraft | null) {
    if (draft === null) drafts.delete(id)
    else drafts.set(id, draft)
    changes.notify()
  },
}

onSessionForgotten(() => {
  drafts.clear()
  changes.notify()
})
