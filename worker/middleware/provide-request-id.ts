import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'

/** Names the request, for the answer and the log. Ours always: what a client sends is not looked at. */
export const provideRequestId = createMiddleware<AppEnv>(async function provideRequestId(c, next) {
  c.set('requestId', crypto.randomUUID())
  await next()
  c.header('X-Request-Id', c.var.requestId)
  c.header('Cache-Control', 'no-store')
})
