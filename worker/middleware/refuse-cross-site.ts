import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'
import { AppError } from '../errors.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send. A request with `Authorization` or a key is let through:
 * no site can add these without a preflight, which is never answered. Programs send neither `Origin` nor
 * `Sec-Fetch-Site`, and carry no foreign cookie.
 */
export const refuseCrossSite = createMiddleware<AppEnv>(async function refuseCrossSite(c, next) {
  const changes = !SAFE_METHODS.has(c.req.method)
  const hasOwnProof = c.req.header('Authorization') || c.req.header('X-API-Key')
  if (changes && !hasOwnProof && !isSameOrigin(c)) {
    throw new AppError('forbidden', 'This request came from another site, so it was refused.')
  }
  await next()
})

function isSameOrigin(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('Origin')
  return origin === undefined || URL.parse(origin)?.host === new URL(c.req.url).host
}
