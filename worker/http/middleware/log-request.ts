import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv } from '../../app-env.ts'
import { logHandledRequest } from '../../log-lines.ts'

/** Logs each request. Authenticated callers also get its duration in `Server-Timing`. */
export const logRequest = createMiddleware<AppEnv>(async function logRequest(c, next) {
  const startedAt = Date.now()
  await next()
  const ms = Date.now() - startedAt
  const { code = null, caller = 'anyone' } = c.var
  if (caller !== 'anyone') c.header('Server-Timing', `app;dur=${ms}`)
  const { status } = c.res
  logHandledRequest({ method: c.req.method, route: routePath(c, -1), status, code, ms, caller })
})
