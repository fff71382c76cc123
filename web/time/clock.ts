/** Time as an argument, so that tests need not wait. `after` returns what cancels it. */
export interface Clock {
  after: (ms: number, run: () => void) => () => void
}

export const realClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
