/*
 * A session token is 32 random bytes, known to its holder alone: the store keeps its SHA-256, so that who
 * reads the store cannot sign in with what is there. A session ends on time, on sign-out, and when the admin's
 * name changes. KV is eventually consistent: elsewhere in the world a sign-out may take up to a minute.
 */
import * as z from 'zod/mini'

export const SESSION_SECONDS = 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A signed-in admin. `id` is the token's hash, safe to keep; `expires` is epoch milliseconds. */
export interface Session {
  id: string
  user: string
  expires: number
}

const storedSession = z.object({ user: z.string(), expires: z.number() })

/** Opens a session for 24 hours; the token is returned once and stored nowhere. */
export async function createSession(
  sessions: KVNamespace,
  user: string,
  now = Date.now(),
): Promise<{ token: string; session: Session }> {
  const token = crypto
    .getRandomValues(new Uint8Array(32))
    .toBase64({ alphabet: 'base64url', omitPadding: true })
  const session = { id: await hashToken(token), user, expires: now + SESSION_SECONDS * 1000 }
  await storeSession(sessions, session)
  return { token, session }
}

/** The live session that belongs to a token, or null. */
export async function findSession(
  sessions: KVNamespace,
  token: string,
  now = Date.now(),
): Promise<Session | null> {
  if (!TOKEN.test(token)) return null
  const id = await hashToken(token)
  const stored = storedSession.safeParse(await sessions.get(keyOf(id), 'json'))
  if (!stored.success || stored.data.expires <= now) return null
  return { id, ...stored.data }
}

/** Gives a session 24 hours again once half of them are gone; else returns it as it is. */
export async function renewSession(
  sessions: KVNamespace,
  session: Session,
  now = Date.now(),
): Promise<Session> {
  if (session.expires - now > (SESSION_SECONDS * 1000) / 2) return session
  const renewed = { ...session, expires: now + SESSION_SECONDS * 1000 }
  await storeSession(sessions, renewed)
  return renewed
}

/** Ends a session. */
export async function deleteSession(sessions: KVNamespace, id: string): Promise<void> {
  await sessions.delete(keyOf(id))
}

async function storeSession(sessions: KVNamespace, { id, user, expires }: Session): Promise<void> {
  await sessions.put(keyOf(id), JSON.stringify({ user, expires }), { expirationTtl: SESSION_SECONDS })
}

async function hashToken(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return new Uint8Array(hash).toHex()
}

function keyOf(id: string): string {
  return `session:${id}`
}
