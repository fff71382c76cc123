import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_SECONDS } from '../../access/sessions.ts'
import { readBearer } from './read-bearer.ts'

const NAME = 'session'
const COOKIE_OPTIONS = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
} as const

/** A session's token, and how it was sent. */
export interface CarriedToken {
  token: string
  by: 'bearer' | 'cookie'
}

/** The session tokens of a request, in order of precedence. */
export function readSessionTokens(c: Context): CarriedToken[] {
  const bearer = readBearer(c)
  const cookie = getCookie(c, NAME, 'host')
  const tokens: CarriedToken[] = []
  if (bearer !== null) tokens.push({ token: bearer, by: 'bearer' })
  if (cookie) tokens.push({ token: cookie, by: 'cookie' })
  return tokens
}

/** Stores the token in the browser for 24 hours, inaccessible to scripts and other sites. */
export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, NAME, token, { ...COOKIE_OPTIONS, maxAge: SESSION_SECONDS })
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, NAME, COOKIE_OPTIONS)
}
