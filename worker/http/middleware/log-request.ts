import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv } from '../../app-env.ts'

/**
 * Writes one line for each request: the route's pattern and never its path or query, who called by kind and
 * never by name. A caller that is signed in also gets the time by `Server-Timing`.
 */
export const logRequest = createMiddleware<AppEnv>(async function logRequest(c, next) {
  const startedAt = Date.now()
  await next()
  const ms = Date.now() - startedAt
  const { requestId, caller = 'anyone' } = c.var
  if (caller !== 'anyone') c.header('Server-Timing', `app;dur=${ms}`)
  const { method } = c.req
  console.log({
    event: 'request',
    method,
    route: routePath(c, -1),
    status: c.res.status,
    ms,
    requestId,
    caller,
  })
})
