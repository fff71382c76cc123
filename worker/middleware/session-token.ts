import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_SECONDS } from '../services/sessions.ts'

const NAME = 'session'
const OPTIONS = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** The bearer token where there is an `Authorization` header, else the cookie's, else null. */
export function readSessionToken(c: Context): string | null {
  const authorization = c.req.header('Authorization')
  if (authorization !== undefined) return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null
  return getCookie(c, NAME, 'host') ?? null
}

/** Whether the caller came by cookie, so that its cookie is to be kept in step with its session. */
export function cameByCookie(c: Context): boolean {
  return c.req.header('Authorization') === undefined
}

/** Gives the browser the token for 24 hours, out of reach of scripts and of other sites. */
export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, NAME, token, { ...OPTIONS, maxAge: SESSION_SECONDS })
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, NAME, OPTIONS)
}
