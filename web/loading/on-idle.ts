const LATEST_MS = 5_000
const WITHOUT_IDLE_MS = 2_000

/** Calls `run` when the browser is idle; returns a function that cancels it. */
export function onIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, WITHOUT_IDLE_MS)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(run, { timeout: LATEST_MS })
  return () => cancelIdleCallback(idle)
}
