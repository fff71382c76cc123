import { createListeners } from '../../state/listeners.ts'
import type { ErrorWords } from '../error-details.tsx'

export type ToastTone = 'info' | 'good' | 'warn' | 'bad'

export interface ToastMessage extends ErrorWords {
  id: string
  tone: ToastTone
  title: string
  /** What it is about, if the title is ambiguous. */
  subject?: string
  /** Where the title links to, or a button with this label below the text. */
  href?: string
  hrefLabel?: string
  /** A button that takes back what happened, and closes the message. */
  undo?: { label: string; run: () => void }
}

/** Displays the messages; its code may be loaded after the first message. */
export interface ToastView {
  show: (message: ToastMessage) => void
  close: (id: string) => void
}

/** The newest ones; the others are hidden until these are closed. */
export const MAX_SHOWN = 4

/** Beyond this number, the oldest are dropped and counted. */
export const MAX_KEPT = 20

interface ToastState {
  /** Newest last. */
  kept: readonly ToastMessage[]
  /** How many were dropped since the list last had no hidden ones. */
  dropped: number
}

/**
 * The messages to be shown. It imports no component, so that code without one can show a message.
 *
 * Invariant: a message replaces the one with the same id, and none is lost because there is no view yet.
 */
export function createToasts() {
  const changes = createListeners()
  let state: ToastState = { kept: [], dropped: 0 }
  let view: ToastView | null = null

  function set(kept: readonly ToastMessage[], dropped = state.dropped) {
    state = { kept, dropped: kept.length <= MAX_SHOWN ? 0 : dropped }
    changes.notify()
  }

  function dropOldest() {
    const [oldest, ...rest] = state.kept
    if (!oldest || rest.length < MAX_KEPT) return
    set(rest, state.dropped + 1)
    view?.close(oldest.id)
  }

  return {
    getSnapshot: () => state,
    subscribe: changes.subscribe,
    show(message: ToastMessage) {
      set([...state.kept.filter(({ id }) => id !== message.id), message])
      dropOldest()
      view?.show(message)
    },
    /** Called when the view has closed it. A newer message with the same id stays. */
    forget: (message: ToastMessage) => set(state.kept.filter((kept) => kept !== message)),
    /** Passes on all messages, and each new one; returns a function that stops it. */
    attach(next: ToastView) {
      view = next
      state.kept.forEach(next.show)
      return () => {
        view = null
      }
    },
  }
}

export const toasts = createToasts()
