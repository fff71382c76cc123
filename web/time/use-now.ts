import { useCallback, useSyncExternalStore } from 'react'
import { serverClock } from './server-clock.ts'

/**
 * The server's time in epoch milliseconds, in steps of `stepMs`: whatever shows "12 s ago" rerenders with each step. To be
 * compared with times that the server sent.
 */
export function useNow(stepMs: number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [everyStep(stepMs, listener), serverClock.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [stepMs],
  )
  return useSyncExternalStore(subscribe, () => Math.floor(serverClock.now() / stepMs) * stepMs)
}

/** Calls at the beginning of each step; returns a function that stops it. */
function everyStep(stepMs: number, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  function wait() {
    timer = setTimeout(step, stepMs - (serverClock.now() % stepMs))
  }
  function step() {
    listener()
    wait()
  }
  wait()
  return () => clearTimeout(timer)
}
