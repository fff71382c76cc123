import { createListeners } from '../../state/listeners.ts'
import type { ErrorWords } from '../error-details.tsx'

export type ToastTone = 'info' | 'good' | 'warn' | 'bad'

export interface ToastMessage extends ErrorWords {
  id: string
  tone: ToastTone
  title: string
  /** What it is about, where the title does not tell for sure. */
  subject?: string
  /** Where the title leads. */
  href?: string
}

/** More than these wait for nobody: the oldest give way. */
const MOST = 20

/**
 * What waits to be shown. It knows no component, so that code without one can show a message.
 *
 * Invariant: a message with the id of one that is on show takes its place.
 */
export function createToasts() {
  const changes = createListeners()
  let messages: readonly ToastMessage[] = []

  function set(next: readonly ToastMessage[]) {
    messages = next
    changes.notify()
  }

  return {
    getSnapshot: () => messages,
    subscribe: changes.subscribe,
    show: (message: ToastMessage) =>
      set([...messages.filter(({ id }) => id !== message.id), message].slice(-MOST)),
    dismiss: (id: string) => set(messages.filter((message) => message.id !== id)),
  }
}

export const toasts = createToasts()
