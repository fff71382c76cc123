import { createListeners } from '../state/listeners.ts'

/** Clocks that differ by less count as equal: the header has whole seconds, and the way there takes its time. */
const TOLERANCE_MS = 3_000

/**
 * What time it is at the server, whose times are what the page shows ages of. The visitor's clock may be minutes off, or
 * set right while the page is open.
 */
export function createServerClock(now: () => number) {
  const changes = createListeners()
  let offset = 0

  return {
    now: () => now() + offset,
    subscribe: changes.subscribe,
    /** Takes the `Date` of an answer. One that was long on its way says little, so it is not taken. */
    observe(date: string | null, sentAt: number, receivedAt: number) {
      const server = date === null ? Number.NaN : Date.parse(date)
      const isSlow = receivedAt - sentAt > TOLERANCE_MS || receivedAt < sentAt
      if (Number.isNaN(server) || isSlow) return
      // The header is cut to the second: on average half of one is missing.
      const measured = server + 500 - (sentAt + receivedAt) / 2
      if (Math.abs(measured - offset) < TOLERANCE_MS) return
      offset = Math.abs(measured) < TOLERANCE_MS ? 0 : measured
      changes.notify()
    },
  }
}

export const serverClock = createServerClock(Date.now)
