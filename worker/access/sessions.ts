/*
 * A session token is 32 random bytes, known to its holder alone: the store keeps its SHA-256, so that who
 * reads the store cannot sign in with what is there. Beside it stands a hash of the token and the password
 * together, so that a changed password ends every session; without the token there is nothing to guess against.
 * A session ends on time, on sign-out, and when the admin's name or password changes. KV is eventually
 * consistent: elsewhere in the world a sign-out may take up to a minute.
 */
import * as z from 'zod/mini'
import type { Login } from '../config/values/login.ts'
import { AppError } from '../errors.ts'
import { sha256Hex } from '../hash.ts'
import { logStoreFailure } from '../log.ts'

export const SESSION_SECONDS = 24 * 60 * 60
const RETRY_SECONDS = 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A signed-in admin. `id` is the token's hash, safe to keep; `expires` is epoch milliseconds. */
export interface Session {
  id: string
  user: string
  expires: number
  /** The hash of token and password. */
  proof: string
}

const storedSession = z.object({ user: z.string(), expires: z.number(), proof: z.string() })

/** Opens a session for 24 hours; the token is returned once and stored nowhere. */
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

/** The live session that belongs to a token, or null. Throws `store_unavailable`. */
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
 * Gives a session 24 hours again once half of them are gone; else, or where the store fails, returns it as it
 * is. One that was signed out elsewhere, and is only still seen here, is not brought back to life: null.
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
 * Ends a session, and marks it as ended for those who may still see it. Throws where it could not be ended;
 * the mark alone is not worth that.
 */
export async function deleteSession(sessions: KVNamespace, id: string): Promise<void> {
  const mark = sessions.put(endedKeyOf(id), '', { expirationTtl: SESSION_SECONDS })
  const [, deleted] = await Promise.allSettled([
    mark.catch((error: unknown) => logStoreFailure('mark-ended', error)),
    callStore('delete', () => sessions.delete(keyOf(id))),
  ])
  if (deleted.status === 'rejected') throw deleted.reason
}

/** Turns whatever the store throws, such as its daily limit, into `store_unavailable`: an outage is no bug of ours. */
async function callStore<T>(task: 'read' | 'write' | 'delete', call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    logStoreFailure(task, error)
    const message =
      'The session store cannot be used just now. Its daily limit may be used up. Try again later.'
    throw new AppError('store_unavailable', message, { retryAfterSeconds: RETRY_SECONDS, cause: error })
  }
}

/** What cannot be read is no session; it is no outage of the store either. */
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
