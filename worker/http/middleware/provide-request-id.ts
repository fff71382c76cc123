import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { withRequestId } from '../../request-id.ts'

/** Gives the request an id for the answer and the log. An id sent by the client is ignored. */
export const provideRequestId = createMiddleware<AppEnv>(async function provideRequestId(c, next) {
  c.set('requestId', crypto.randomUUID())
  await withRequestId(c.var.requestId, next)
  c.header('X-Request-Id', c.var.requestId)
  // The page uses it to compute ages. Cloudflare adds it; workerd alone does not.
  c.header('Date', new Date().toUTCString())
  // A proxy that compresses a stream delays its events.
  const isStream = c.res.headers.get('Content-Type')?.startsWith('text/event-stream')
  c.header('Cache-Control', isStream ? 'no-store, no-transform' : 'no-store')
})
