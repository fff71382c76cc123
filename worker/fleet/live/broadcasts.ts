import type { Viewers } from './viewers.ts'

/** About 50 KB of `space` events: far below what a reader may be behind. */
const BURST = 64

/**
 * Sends to every viewer, in order. A listing may change hundreds of Spaces at once: what is more than a
 * burst waits a moment, so that a reader that keeps up is not taken for a slow one.
 */
export function createBroadcasts(viewers: Viewers) {
  const waiting: Uint8Array[] = []
  let isSending = false

  async function sendAll(): Promise<void> {
    isSending = true
    while (waiting.length > 0) {
      for (const bytes of waiting.splice(0, BURST)) viewers.sendToAll(bytes)
      if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, 0))
    }
    isSending = false
  }

  return {
    send(bytes: Uint8Array): void {
      waiting.push(bytes)
      if (!isSending) void sendAll()
    },
  }
}
