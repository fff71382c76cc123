import { useCallback, useSyncExternalStore } from 'react'

/** Epoch milliseconds, moving on in steps of `stepMs`: what shows "12 s ago" renders with each step. */
export function useNow(stepMs: number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = setInterval(listener, stepMs)
      return () => clearInterval(timer)
    },
    [stepMs],
  )
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs)
}
