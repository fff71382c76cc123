import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { readBearer } from './read-bearer.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const MAX_HOST_CHARACTERS = 100

/**
 * Rejects requests that another site makes a browser send. Requests with a bearer token or a key pass: no site can add these
 * without a preflight, which is never answered. `Basic` proves nothing, because browsers add it automatically.
 */
export const refuseCrossSite = createMiddleware<AppEnv>(async function refuseCrossSite(c, next) {
  if (readBearer(c) === null && !c.req.header('X-API-Key')) requireSameOrigin(c)
  await next()
})

/**
 * Throws `forbidden` for a request that changes something and comes from another site. Programs send neither `Origin` nor
 * `Sec-Fetch-Site`, and no browser's cookies.
 */
export function requireSameOrigin(c: Context): void {
  if (SAFE_METHODS.has(c.req.method) || isSameOrigin(c)) return
  throw refusalOf(c)
}

function isSameOrigin(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('Origin')
  return origin === undefined || URL.parse(origin)?.host === hostOf(c)
}

/** Names both hosts, so that the owner of a proxy that changes `Host` can find the cause. */
function refusalOf(c: Context): AppError {
  const from = URL.parse(c.req.header('Origin') ?? '')?.host.slice(0, MAX_HOST_CHARACTERS)
  const own = hostOf(c)
  if (!from || from === own) {
    return new AppError('forbidden', 'This request came from another site, so it was rejected.')
  }
  const message = `This request came from a page at ${from}, but this server was called as ${own}, so it was rejected. A proxy in front of this server must keep the Host header.`
  return new AppError('forbidden', message, { params: { from, own } })
}

function hostOf(c: Context): string {
  return new URL(c.req.url).host
}
