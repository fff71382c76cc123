import { Hono } from 'hono'
import type { Info } from '../../../shared/config.ts'
import { type ActionDone, spaceAction } from '../../../shared/fleet.ts'
import {
  credentials,
  type Done,
  type SignedIn,
  type TokenVerified,
  type Verification,
} from '../../../shared/session.ts'
import { type Status, statusQuery } from '../../../shared/status.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import { createSession, renewSession } from '../../access/sessions.ts'
import { signIn } from '../../access/sign-in.ts'
import { signOut } from '../../access/sign-out.ts'
import type { AppEnv } from '../../app-env.ts'
import { logFleetFailure } from '../../log.ts'
import { checkBody } from '../middleware/check-body.ts'
import { readClientAddress } from '../middleware/client-address.ts'
import { readIdempotencyKey } from '../middleware/idempotency-key.ts'
import { countAgainst } from '../middleware/limit.ts'
import { findCaller, requireSession } from '../middleware/require-session.ts'
import { clearSessionCookie, setSessionCookie } from '../middleware/session-token.ts'
import { validate } from '../middleware/validate.ts'

export const v1Routes = new Hono<AppEnv>()
  .post('/login', checkBody, validate('json', credentials), async (c) => {
    await countAgainst(c.var.limits.login, `login:${readClientAddress(c)}`)
    const login = await signIn(c.var.config.login, c.req.valid('json'))
    const { token, session } = await createSession(c.var.sessions, login)
    const { user, expires } = session
    setSessionCookie(c, token)
    return c.json<SignedIn>({ success: true, token, user, expires })
  })
  .post('/logout', async (c) => {
    const caller = await findCaller(c)
    clearSessionCookie(c)
    if (caller) await signOut(c.var.sessions, c.var.fleet.closeSession, caller.session.id)
    return c.json<Done>({ success: true })
  })
  .get('/verify', async (c) => {
    const caller = await findCaller(c)
    const session = caller && (await renewSession(c.var.sessions, caller.session))
    if (!session) return c.json<Verification>({ success: false })

    const { id, user, expires } = session
    if (expires !== caller.session.expires) {
      // The streams then end at the old time and are opened again: no reason to fail here.
      await c.var.fleet.extendSession(id, expires).catch((error) => logFleetFailure('extend-session', error))
      if (caller.by === 'cookie') setSessionCookie(c, caller.token)
    }
    return c.json<Verification>({ success: true, user, expires })
  })
  .get('/verifyToken', requireSession, (c) => {
    const { user, expires } = c.var.session
    return c.json<TokenVerified>({ success: true, username: user, expiresAt: expires })
  })
  .get('/info', requireSession, (c) =>
    c.json<Info>({
      success: true,
      name: APP_NAME,
      version: VERSION,
      apiVersion: 'v1',
      environment: 'cloudflare-workers',
    }),
  )
  .get('/status', requireSession, validate('query', statusQuery), async (c) => {
    const { variables, problems, hub } = c.var.config
    const refresh = c.req.valid('query').refresh === '1'
    const { problems: found, ...fleet } = await c.var.fleet.status({ refresh })
    // One sentence for a wrong HF_ENDPOINT: the variable's own, which says more.
    const isReported = (sentence: string) => sentence === hub.missing && hub.isEndpointWrong
    const all = [...problems, ...found.filter((sentence) => !isReported(sentence))]
    return c.json<Status>({ success: true, version: VERSION, variables, ...fleet, problems: all })
  })
  .post('/action', requireSession, checkBody, validate('json', spaceAction), async (c) => {
    const { spaceId, action } = c.req.valid('json')
    const done = await c.var.fleet.act(spaceId, action, readIdempotencyKey(c))
    return c.json<ActionDone>({ success: true, ...done })
  })
