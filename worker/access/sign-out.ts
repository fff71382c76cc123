import { logFleetFailure } from '../log.ts'
import { deleteSession } from './sessions.ts'

/**
 * Ends a session and its streams. Streams are also closed if the store fails, which is thrown. If the Fleet fails the
 * session has ended all the same: that is only logged, and the streams end with their time.
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
