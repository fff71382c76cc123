import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_SECONDS } from '../../access/sessions.ts'
import { readBearer } from './read-bearer.ts'

const NAME = 'session'
const OPTIONS = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** A session's token, and how it came. */
export interface CarriedToken {
  token: string
  by: 'bearer' | 'cookie'
}

/** The tokens that a caller carries, in the order in which they count. */
export function readSessionTokens(c: Context): CarriedToken[] {
  const bearer = readBearer(c)
  const cookie = getCookie(c, NAME, 'host')
  const tokens: CarriedToken[] = []
  if (bearer !== null) tokens.push({ token: bearer, by: 'bearer' })
  if (cookie) tokens.push({ token: cookie, by: 'cookie' })
  return tokens
}

/** Gives the browser the token for 24 hours, out of reach of scripts and of other sites. */
export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, NAME, token, { ...OPTIONS, maxAge: SESSION_SECONDS })
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, NAME, OPTIONS)
}
