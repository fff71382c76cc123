import type { Refresher } from './refresher.ts'

/**
 * Refreshes the snapshot while somebody watches: at once where it is stale, then at the refresher's pace.
 * Invariant: a timer runs only between `start` and `stop`.
 */
export function createWatchLoop(refresher: Refresher) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let running = false

  async function round(maxAgeMs: number): Promise<void> {
    // Where every account fails, the accounts say so; the next round asks again.
    await refresher.freshen(maxAgeMs).catch(() => undefined)
    if (running) timer = setTimeout(() => round(0), refresher.intervalMs())
  }

  return {
    start(): void {
      if (running) return
      running = true
      void round(refresher.intervalMs())
    },

    stop(): void {
      running = false
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
