export interface Listeners<Args extends unknown[] = []> {
  notify: (...args: Args) => void
  /** Returns a function that ends the subscription. */
  subscribe: (listener: (...args: Args) => void) => () => void
}

/** The listeners of one kind of change. */
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
