import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import {
  createSession,
  deleteSession,
  findSession,
  renewSession,
  SESSION_SECONDS,
} from '../../../worker/access/sessions.ts'

const { SESSIONS } = env
const LOGIN = { username: 'admin', password: 'correct-horse-battery' }
const LIFETIME_MS = SESSION_SECONDS * 1000
/** KV expires entries by the real clock, so the times of a session are around now. */
const NOW = Date.now()

afterEach(reset)

describe('a session', () => {
  it('is found by its token for 24 hours', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)

    expect(session).toMatchObject({ user: 'admin', expires: NOW + 24 * 60 * 60 * 1000 })
    expect(await findSession(SESSIONS, LOGIN, token, NOW + LIFETIME_MS - 1)).toEqual(session)
    expect(await findSession(SESSIONS, LOGIN, token, NOW + LIFETIME_MS)).toBeNull()
  })

  it('has a unique token of 32 random bytes', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, async () => (await createSession(SESSIONS, LOGIN)).token),
    )

    expect(new Set(tokens).size).toBe(20)
    for (const token of tokens) {
      expect(Uint8Array.fromBase64(token, { alphabet: 'base64url' })).toHaveLength(32)
    }
  })

  it('is stored under the hash of its token, and the token is stored nowhere', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)

    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
    const { keys } = await SESSIONS.list()
    expect(keys.map(({ name }) => name)).toEqual([`session:${new Uint8Array(hash).toHex()}`])
    expect(JSON.stringify(keys) + (await SESSIONS.get(keys[0]?.name ?? ''))).not.toContain(token)
    expect(session.id).not.toContain(token)
  })

  it('expires in the store itself, too', async () => {
    await createSession(SESSIONS, LOGIN, NOW)

    const [key] = (await SESSIONS.list()).keys
    const leftSeconds = (key?.expiration ?? 0) - NOW / 1000
    expect(leftSeconds).toBeGreaterThan(SESSION_SECONDS - 60)
    expect(leftSeconds).toBeLessThan(SESSION_SECONDS + 60)
  })

  it('is over once it is deleted', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)

    await deleteSession(SESSIONS, session.id)

    expect(await findSession(SESSIONS, LOGIN, token, NOW)).toBeNull()
  })

  it('is over once the name or the password has changed', async () => {
    const { token } = await createSession(SESSIONS, LOGIN, NOW)

    expect(await findSession(SESSIONS, { ...LOGIN, password: 'another' }, token, NOW)).toBeNull()
    expect(await findSession(SESSIONS, { ...LOGIN, username: 'another' }, token, NOW)).toBeNull()
  })

  it('is not revived by a renewal that has not seen its end', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)
    await deleteSession(SESSIONS, session.id)

    expect(await renewSession(SESSIONS, session, NOW + LIFETIME_MS / 2)).toBeNull()
    expect(await findSession(SESSIONS, LOGIN, token, NOW)).toBeNull()
  })

  it('is renewed to 24 hours once half of them are over, and not before', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)

    const early = await renewSession(SESSIONS, session, NOW + LIFETIME_MS / 2 - 1)
    expect(early).toEqual(session)

    const halfTime = NOW + LIFETIME_MS / 2
    const late = await renewSession(SESSIONS, session, halfTime)
    expect(late?.expires).toBe(halfTime + LIFETIME_MS)
    expect(await findSession(SESSIONS, LOGIN, token, NOW + LIFETIME_MS)).toEqual(late)
  })

  it.each(['', 'short', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}!`, `${'x'.repeat(43)}\n`])(
    'is not looked up if the token is %j',
    async (token) => expect(await findSession(SESSIONS, LOGIN, token)).toBeNull(),
  )

  it('does not exist if the stored value is not a session', async () => {
    const { token, session } = await createSession(SESSIONS, LOGIN, NOW)
    await SESSIONS.put(`session:${session.id}`, '{"user":"admin"}')

    expect(await findSession(SESSIONS, LOGIN, token, NOW)).toBeNull()
  })
})
