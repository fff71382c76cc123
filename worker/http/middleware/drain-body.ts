import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'

const MOST_BYTES = 1024 * 1024

/**
 * Reads what nobody has read of the request. An answer that leaves the body unread may cost the next request
 * on the same connection its answer (seen with `wrangler dev`: “Network connection lost”).
 */
export const drainBody = createMiddleware<AppEnv>(async function drainBody(c, next) {
  await next()
  const { body, bodyUsed } = c.req.raw
  if (!body || bodyUsed) return
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) return
  }
})
