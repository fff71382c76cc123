import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'

const MAX_BYTES = 1024 * 1024

/**
 * Reads the rest of an unread request body. Otherwise the next request on the same connection may fail (seen with
 * `wrangler dev`: “Network connection lost”).
 */
export const drainBody = createMiddleware<AppEnv>(async function drainBody(c, next) {
  await next()
  const { body, bodyUsed } = c.req.raw
  if (!body || bodyUsed) return
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) return
  }
})
