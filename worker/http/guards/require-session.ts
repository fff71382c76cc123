import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { findSession, type Session } from '../../access/sessions.ts'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { requireSameOrigin } from './refuse-cross-site.ts'
import { type CarriedToken, readSessionTokens } from './session-token.ts'

/** Requires a signed-in admin, and sets `c.var.session` and `c.var.actor`. */
export const requireSession = createMiddleware<AppEnv>(async function requireSession(c, next) {
  const caller = await findCaller(c)
  if (!caller) throw new AppError('unauthorized', 'Sign in to continue.')

  c.set('session', caller.session)
  c.set('actor', { kind: 'admin', name: caller.session.user })
  c.set('caller', 'session')
  await next()
})

/**
 * The caller's session and how its token was sent, or null. With an invalid bearer token, a valid cookie still counts, but then
 * the request must be same-origin. Throws `forbidden` or `store_unavailable`.
 */
export async function findCaller(c: Context<AppEnv>): Promise<(CarriedToken & { session: Session }) | null> {
  const { login } = c.var.config
  if (login === null) return null
  for (const carried of readSessionTokens(c)) {
    const session = await findSession(c.var.sessions, login, carried.token)
    if (!session) continue
    if (carried.by === 'cookie') requireSameOrigin(c)
    return { ...carried, session }
  }
  return null
}
