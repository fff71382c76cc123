import { logUnexpected } from '../../log.ts'
import { withoutRequestId } from '../../request-id.ts'
import type { Refresher } from './refresh/refresher.ts'

const SHORTEST_MS = 1_000

interface Loop {
  timer: ReturnType<typeof setTimeout> | null
}

/**
 * Refreshes the snapshot while somebody watches: at once where it is stale, then at the refresher's pace.
 * Invariant: a timer runs only between `start` and `stop`, and never two of them.
 */
export function createWatchLoop(refresher: Refresher) {
  let current: Loop | null = null

  async function round(loop: Loop, maxAgeMs: number): Promise<void> {
    const startedAt = Date.now()
    // If every account fails, the accounts say so; the next round asks again.
    await refresher.ensureFresh(maxAgeMs).catch(logUnexpected)
    // Meanwhile this loop may have been stopped, and another one been started.
    if (loop !== current) return
    // Counted from the start: a Hub that takes long to fail must not be noticed later still.
    const delayMs = Math.max(SHORTEST_MS, refresher.intervalMs() - (Date.now() - startedAt))
    loop.timer = setTimeout(() => round(loop, 0), delayMs)
  }

  return {
    start(): void {
      if (current !== null) return
      const loop: Loop = { timer: null }
      current = loop
      void withoutRequestId(() => round(loop, refresher.intervalMs()))
    },

    stop(): void {
      if (current?.timer) clearTimeout(current.timer)
      current = null
    },
  }
}
