import type { Clock } from './clock.ts'

/** One thing that may be about to happen: set at most once at a time, and cancelled without a trace. */
export function createAlarm(clock: Clock) {
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
