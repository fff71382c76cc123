import { logFleetFailure } from '../log-lines.ts'
import { deleteSession } from './sessions.ts'

/**
 * Ends a session and closes its streams. Throws if the store fails, but closes the streams in any case. A failure of the Fleet
 * is only logged: the session has ended, and its streams end when they expire.
 */
export async function signOut(
  sessions: KVNamespace,
  closeStreams: (sessionId: string) => Promise<void>,
  id: string,
): Promise<void> {
  const [deleted] = await Promise.allSettled([deleteSession(sessions, id)])
  await closeStreams(id).catch((error: unknown) => logFleetFailure('close-session', error))
  if (deleted.status === 'rejected') throw deleted.reason
}
