import { Hono } from 'hono'
import {
  credentials,
  type Done,
  type SignedIn,
  type TokenVerified,
  type Verification,
} from '../../../shared/wire/session.ts'
import { createSession, renewSession } from '../../access/sessions.ts'
import { signIn } from '../../access/sign-in.ts'
import { signOut } from '../../access/sign-out.ts'
import type { AppEnv } from '../../app-env.ts'
import { logFleetFailure } from '../../log-lines.ts'
import { readClientAddress } from '../guards/client-address.ts'
import { countAgainst } from '../guards/limit.ts'
import { findCaller, requireSession } from '../guards/require-session.ts'
import { clearSessionCookie, setSessionCookie } from '../guards/session-token.ts'
import { checkBody } from '../middleware/check-body.ts'
import { validate } from '../middleware/validate.ts'
import { noteRefusal, noteSignIn } from '../note-sign-in.ts'

export const authRoutes = new Hono<AppEnv>()
  .post('/login', checkBody, validate('json', credentials), async (c) => {
    await countAgainst(c.var.limits.login, `login:${readClientAddress(c)}`)
    const login = await signIn(c.var.config.login, c.req.valid('json')).catch((error: unknown) => {
      noteRefusal(c, error)
      throw error
    })
    const { token, session } = await createSession(c.var.sessions, login)
    const { user, expires } = session
    noteSignIn(c, 'signed-in', user)
    setSessionCookie(c, token)
    return c.json<SignedIn>({ success: true, token, user, expires })
  })
  .post('/logout', async (c) => {
    const caller = await findCaller(c)
    clearSessionCookie(c)
    if (caller) {
      await signOut(c.var.sessions, c.var.fleet.closeSession, caller.session.id)
      noteSignIn(c, 'signed-out', caller.session.user)
    }
    return c.json<Done>({ success: true })
  })
  .get('/verify', async (c) => {
    const caller = await findCaller(c)
    const session = caller && (await renewSession(c.var.sessions, caller.session))
    if (!session) return c.json<Verification>({ success: false })

    const { id, user, expires } = session
    if (expires !== caller.session.expires) {
      // If this fails, the streams end at the old time and are reopened: no reason to fail the request.
      await c.var.fleet.extendSession(id, expires).catch((error) => logFleetFailure('extend-session', error))
      if (caller.by === 'cookie') setSessionCookie(c, caller.token)
    }
    return c.json<Verification>({ success: true, user, expires })
  })
  .get('/verifyToken', requireSession, (c) => {
    const { user, expires } = c.var.session
    return c.json<TokenVerified>({ success: true, username: user, expiresAt: expires })
  })
