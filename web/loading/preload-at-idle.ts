import { useEffect } from 'react'
import { preloadParts } from './part.ts'

const LATEST_MS = 5_000
const WITHOUT_IDLE_MS = 2_000

/** Fetches menus, dialogs and the palette once the first screen is drawn, so that they open even if the server is away then. */
export function usePreloadAtIdle() {
  useEffect(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(preloadParts, WITHOUT_IDLE_MS)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(preloadParts, { timeout: LATEST_MS })
    return () => cancelIdleCallback(idle)
  }, [])
}
