/** No session lasts longer than this without being renewed, and one that has ended is not. */
const LONGEST_SESSION_MS = 24 * 60 * 60_000

/** Remembers which sessions were signed out, for requests of theirs that are still under way. */
export function createEndedSessions() {
  const until = new Map<string, number>()

  return {
    add(sessionId: string): void {
      for (const [id, time] of until) if (time <= Date.now()) until.delete(id)
      until.set(sessionId, Date.now() + LONGEST_SESSION_MS)
    },

    has: (sessionId: string) => (until.get(sessionId) ?? 0) > Date.now(),
  }
}
