import { useCallback, useSyncExternalStore } from 'react'

/** Epoch milliseconds in whole steps of `stepMs`: what shows "12 s ago" renders with each step. */
export function useNow(stepMs: number): number {
  const subscribe = useCallback((listener: () => void) => everyStep(stepMs, listener), [stepMs])
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs)
}

/** Calls at the beginning of each step; returns what ends it. */
function everyStep(stepMs: number, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  function wait() {
    timer = setTimeout(step, stepMs - (Date.now() % stepMs))
  }
  function step() {
    listener()
    wait()
  }
  wait()
  return () => clearTimeout(timer)
}
