import type { Viewers } from './viewers.ts'

/** Events per burst. About 50 KB of `space` events: far less than a reader may be behind. */
const BURST = 64
/** How long a burst waits for slow readers. A reader that is still behind then will hit the 256 KiB limit next. */
const LONGEST_WAIT_MS = 2_000
const POLL_MS = 20

/**
 * Sends to every viewer, in order. A listing may change hundreds of Spaces at once: the rest of a long burst waits until viewers
 * have read, so that one that keeps up is not disconnected as too slow.
 */
export function createBroadcasts(viewers: Pick<Viewers, 'sendToAll' | 'isSomeoneBehind'>) {
  const waiting: Uint8Array[] = []
  let sent = 0
  let isPausing = false

  function sendBurst(): void {
    while (!isPausing) {
      const bytes = waiting.shift()
      if (!bytes) return
      viewers.sendToAll(bytes)
      sent++
      if (sent % BURST === 0) void pause()
    }
  }

  async function pause(): Promise<void> {
    isPausing = true
    try {
      await sleep(0)
      for (let ms = 0; ms < LONGEST_WAIT_MS && viewers.isSomeoneBehind(); ms += POLL_MS) await sleep(POLL_MS)
    } finally {
      isPausing = false
    }
    sendBurst()
  }

  return {
    send(bytes: Uint8Array): void {
      waiting.push(bytes)
      sendBurst()
    },
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
