import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'
import { AppError } from '../errors.ts'
import { findSession, type Session } from '../services/sessions.ts'
import { readSessionToken } from './session-token.ts'

/** Lets a signed-in admin through and sets `c.var.session`. */
export const requireSession = createMiddleware<AppEnv>(async function requireSession(c, next) {
  const session = await currentSession(c)
  if (!session) throw new AppError('unauthorized', 'Sign in to continue.')

  c.set('session', session)
  c.set('caller', 'session')
  await next()
})

/** The caller's live session, or null. */
export async function currentSession(c: Context<AppEnv>): Promise<Session | null> {
  const token = readSessionToken(c)
  const { login } = c.var.config
  return token === null || login === null ? null : findSession(c.var.sessions, login, token)
}
