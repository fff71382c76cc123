import { createListeners } from '../state/listeners.ts'

/** Smaller differences are ignored: the header has whole seconds, and transit takes time. */
const TOLERANCE_MS = 3_000

/** The server's time, for the ages on the page. The user's clock may be minutes off, or be corrected while the page is open. */
export function createServerClock(now: () => number) {
  const changes = createListeners()
  let offset = 0

  return {
    now: () => now() + offset,
    subscribe: changes.subscribe,
    /** Takes the `Date` of an answer. One that took long is too imprecise and ignored. */
    observe(date: string | null, sentAt: number, receivedAt: number) {
      const server = date === null ? Number.NaN : Date.parse(date)
      const isSlow = receivedAt - sentAt > TOLERANCE_MS || receivedAt < sentAt
      if (Number.isNaN(server) || isSlow) return
      // The header is truncated to seconds: on average half a second is missing.
      const measured = server + 500 - (sentAt + receivedAt) / 2
      if (Math.abs(measured - offset) < TOLERANCE_MS) return
      offset = Math.abs(measured) < TOLERANCE_MS ? 0 : measured
      changes.notify()
    },
  }
}

export const serverClock = createServerClock(Date.now)
