export interface Listeners<Args extends unknown[] = []> {
  notify: (...args: Args) => void
  /** Returns what ends it. */
  subscribe: (listener: (...args: Args) => void) => () => void
}

/** Who wants to hear of something. */
export function createListeners<Args extends unknown[] = []>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>()
  return {
    notify(...args) {
      for (const listener of listeners) listener(...args)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
