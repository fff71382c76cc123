import type { FleetService } from './fleet.ts'
import { deleteSession } from './sessions.ts'

/** Ends a session and its streams: those also where the store fails, which is thrown. */
export async function signOut(sessions: KVNamespace, fleet: FleetService, id: string): Promise<void> {
  try {
    await deleteSession(sessions, id)
  } finally {
    await fleet.closeSession(id)
  }
}
