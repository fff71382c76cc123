/** No session lasts longer without being renewed, and an ended one cannot be. */
const LONGEST_SESSION_MS = 24 * 60 * 60_000

/** Remembers signed-out sessions, whose earlier requests may still arrive. */
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
