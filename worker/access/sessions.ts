/*
 * A session token is 32 random bytes that only the client has: the store keeps its SHA-256, so read access to the store is
 * not enough to sign in. A hash of token and password together is stored with it, so that a changed password ends every
 * session; without the token, that hash cannot be used to guess the password.
 * A session ends when it expires, on sign-out, and when the admin's name or password changes. KV is eventually consistent: in
 * other regions a sign-out may take up to a minute.
 */
import * as z from 'zod/mini'
import type { Login } from '../config/values/login.ts'
import { AppError } from '../errors.ts'
import { sha256Hex } from '../hash.ts'
import { logStoreFailure } from '../log-lines.ts'

export const SESSION_SECONDS = 24 * 60 * 60
const RETRY_SECONDS = 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A signed-in admin. `id` is the hash of the token, which is safe to store; `expires` is epoch milliseconds. */
export interface Session {
  id: string
  user: string
  expires: number
  /** The hash of token and password. */
  proof: string
}

const storedSession = z.object({ user: z.string(), expires: z.number(), proof: z.string() })

/** Creates a session for 24 hours. The token is returned once and never stored. Throws `store_unavailable`. */
export async function createSession(
  sessions: KVNamespace,
  { username, password }: Login,
  now = Date.now(),
): Promise<{ token: string; session: Session }> {
  const token = crypto
    .getRandomValues(new Uint8Array(32))
    .toBase64({ alphabet: 'base64url', omitPadding: true })
  const [id, proof] = await Promise.all([sha256Hex(token), sha256Hex(`${token}:${password}`)])
  const session = { id, user: username, expires: now + SESSION_SECONDS * 1000, proof }
  await storeSession(sessions, session)
  return { token, session }
}

/** The valid session of a token, or null. Throws `store_unavailable`. */
export async function findSession(
  sessions: KVNamespace,
  { username, password }: Login,
  token: string,
  now = Date.now(),
): Promise<Session | null> {
  if (!TOKEN.test(token)) return null
  const [id, proof] = await Promise.all([sha256Hex(token), sha256Hex(`${token}:${password}`)])
  const stored = storedSession.safeParse(parseStored(await callStore('read', () => sessions.get(keyOf(id)))))
  if (!stored.success || stored.data.expires <= now) return null

  const isCurrent = stored.data.user === username && stored.data.proof === proof
  return isCurrent ? { id, ...stored.data } : null
}

/**
 * Extends a session to 24 hours once less than half of that is left. Otherwise, or if the store fails, returns it unchanged.
 * Null if it was signed out in another region and KV still returns it here: it must not be restored.
 */
export async function renewSession(
  sessions: KVNamespace,
  session: Session,
  now = Date.now(),
): Promise<Session | null> {
  if (session.expires - now > (SESSION_SECONDS * 1000) / 2) return session
  const renewed = { ...session, expires: now + SESSION_SECONDS * 1000 }
  try {
    if ((await sessions.get(endedKeyOf(session.id))) !== null) return null
    await storeSession(sessions, renewed)
    return renewed
  } catch (error) {
    logStoreFailure('renew', error)
    return session
  }
}

/**
 * Ends a session, and marks it as ended for regions in which KV still returns it. Throws `store_unavailable` if it could not be
 * ended; a missing mark is only logged.
 */
export async function deleteSession(sessions: KVNamespace, id: string): Promise<void> {
  const mark = sessions.put(endedKeyOf(id), '', { expirationTtl: SESSION_SECONDS })
  const [, deleted] = await Promise.allSettled([
    mark.catch((error: unknown) => logStoreFailure('mark-ended', error)),
    callStore('delete', () => sessions.delete(keyOf(id))),
  ])
  if (deleted.status === 'rejected') throw deleted.reason
}

/** Reports every failure of the store, such as its daily limit, as `store_unavailable`: an outage is not a bug. */
async function callStore<T>(task: 'read' | 'write' | 'delete', call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    logStoreFailure(task, error)
    const message = 'The session store is not available. Its daily limit may be used up. Try again later.'
    throw new AppError('store_unavailable', message, { retryAfterSeconds: RETRY_SECONDS, cause: error })
  }
}

/** Malformed data is neither a session nor an outage. */
function parseStored(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

async function storeSession(sessions: KVNamespace, { id, ...stored }: Session): Promise<void> {
  const text = JSON.stringify(stored)
  await callStore('write', () => sessions.put(keyOf(id), text, { expirationTtl: SESSION_SECONDS }))
}

function keyOf(id: string): string {
  return `session:${id}`
}

function endedKeyOf(id: string): string {
  return `ended:${id}`
}
