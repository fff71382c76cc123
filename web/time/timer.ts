import type { Clock } from './clock.ts'

/** At most one thing that is about to happen. */
export function createTimer(clock: Clock) {
  let cancelPending: (() => void) | null = null

  function cancel() {
    cancelPending?.()
    cancelPending = null
  }

  return {
    isSet: () => cancelPending !== null,
    cancel,
    /** Takes the place of what was set before. */
    set(ms: number, run: () => void) {
      cancel()
      cancelPending = clock.after(ms, () => {
        cancelPending = null
        run()
      })
    },
  }
}
