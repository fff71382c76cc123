import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { withRequestId } from '../../request-id.ts'

/** Names the request, for the answer and the log. Always an id of our own: one that a client sends is ignored. */
export const provideRequestId = createMiddleware<AppEnv>(async function provideRequestId(c, next) {
  c.set('requestId', crypto.randomUUID())
  await withRequestId(c.var.requestId, next)
  c.header('X-Request-Id', c.var.requestId)
  // The page counts ages by it. Cloudflare adds it, but workerd alone does not.
  c.header('Date', new Date().toUTCString())
  // A proxy that compresses a stream holds its events back.
  const isStream = c.res.headers.get('Content-Type')?.startsWith('text/event-stream')
  c.header('Cache-Control', isStream ? 'no-store, no-transform' : 'no-store')
})
