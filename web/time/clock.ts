/** Time as an argument, so that tests need not wait. `after` returns a function that cancels it. */
export interface Clock {
  after: (ms: number, run: () => void) => () => void
}

export const realClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** At most one scheduled call. */
export function createTimer(clock: Clock) {
  let cancelPending: (() => void) | null = null

  function cancel() {
    cancelPending?.()
    cancelPending = null
  }

  return {
    isSet: () => cancelPending !== null,
    cancel,
    /** Replaces a scheduled call. */
    set(ms: number, run: () => void) {
      cancel()
      cancelPending = clock.after(ms, () => {
        cancelPending = null
        run()
      })
    },
  }
}
