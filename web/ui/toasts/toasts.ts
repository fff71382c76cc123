import { createListeners } from '../../state/listeners.ts'
import type { ErrorWords } from '../error-details.tsx'

export type ToastTone = 'info' | 'good' | 'warn' | 'bad'

export interface ToastMessage extends ErrorWords {
  id: string
  tone: ToastTone
  title: string
  /** What it is about, if the title is ambiguous. */
  subject?: string
  /** Where the title leads. */
  href?: string
}

/** What shows the messages; its code is loaded later than the first message may come. */
export interface ToastView {
  show: (message: ToastMessage) => void
  close: (id: string) => void
}

/** Beyond this many the oldest are dropped, and counted. */
export const MAX_KEPT = 20

interface ToastState {
  /** The latest last. */
  kept: readonly ToastMessage[]
  /** How many were dropped since there was last nothing to show. */
  dropped: number
}

/**
 * The messages that are to be shown. It knows no component, so that code without one can show a message.
 *
 * Invariant: a message replaces the one with the same id, and none is lost for want of a view.
 */
export function createToasts() {
  const changes = createListeners()
  let state: ToastState = { kept: [], dropped: 0 }
  let view: ToastView | null = null

  function set(kept: readonly ToastMessage[], dropped = state.dropped) {
    state = { kept, dropped: kept.length === 0 ? 0 : dropped }
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
    /** The view has closed it. Another message with its id stays. */
    forget: (message: ToastMessage) => set(state.kept.filter((kept) => kept !== message)),
    /** Hands over all messages, and each new one; returns what ends it. */
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
