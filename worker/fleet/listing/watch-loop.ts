import { logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'
import type { Refresher } from './refresh/refresher.ts'

const SHORTEST_MS = 1_000

interface Loop {
  timer: ReturnType<typeof setTimeout> | null
}

/**
 * Refreshes the snapshot while there are viewers: immediately if it is stale, then at the refresher's interval.
 * Invariant: at most one timer runs, and only between `start` and `stop`.
 */
export function createWatchLoop(refresher: Refresher) {
  let current: Loop | null = null

  async function round(loop: Loop, maxAgeMs: number): Promise<void> {
    const startedAt = Date.now()
    // If every account fails, the accounts have the errors; the next round tries again.
    await refresher.ensureFresh(maxAgeMs).catch(logUnexpected)
    // This loop may have been stopped meanwhile, and another one started.
    if (loop !== current) return
    // Counted from the start: a Hub that is slow to fail must not delay the next round even more.
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
