import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppEnv } from './app-env.ts'
import { AppError } from './errors.ts'
import { externalRoutes } from './http/external/external.ts'
import { refuseCrossSite } from './http/guards/refuse-cross-site.ts'
import { drainBody } from './http/middleware/drain-body.ts'
import { handleError } from './http/middleware/handle-error.ts'
import { logRequest } from './http/middleware/log-request.ts'
import { provideDependencies } from './http/middleware/provide-dependencies.ts'
import { provideRequestId } from './http/middleware/provide-request-id.ts'
import { setSecurityHeaders } from './http/middleware/set-security-headers.ts'
import { alertRoutes } from './http/routes/alert-routes.ts'
import { authRoutes } from './http/routes/auth.ts'
import { configurationRoutes } from './http/routes/configuration-routes.ts'
import { historyRoutes } from './http/routes/history-routes.ts'
import { liveRoutes } from './http/routes/live.ts'
import { logRoutes } from './http/routes/logs.ts'
import { proxyRoutes } from './http/routes/proxy.ts'
import { statusRoutes } from './http/routes/status.ts'
import { watchRoutes } from './http/routes/watch-routes.ts'

/** The map of the server: every sub-app, and who may call it. */
export function createApp() {
  const app = new Hono<AppEnv>()

  app.use(provideRequestId, setSecurityHeaders, logRequest, drainBody, provideDependencies)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  app.use(refuseCrossSite)

  app.route('/api/v1/external', externalRoutes) // API key; openapi.json: anyone
  app.route('/api/v1', authRoutes) //       login, logout, verify: anyone; verifyToken: session
  app.route('/api', proxyRoutes) //         list, actions: session
  app.route('/api/proxy', liveRoutes) //    metrics, stream, subscriptions: session
  app.route('/api/proxy', logRoutes) //      logs: session
  app.route('/api/proxy', historyRoutes) //  history, incidents, activity: session
  app.route('/api/proxy', watchRoutes) //    watch, backup: session
  app.route('/api/proxy', alertRoutes) //    alerts: session
  app.route('/api/proxy', configurationRoutes) // settings, variables, secrets, hardware, costs: session
  app.route('/api', statusRoutes) //        config: anyone, more with a session; info, status: session

  app.onError(handleError)
  app.notFound((c) => handleError(new AppError('not_found', 'There is nothing at this path.'), c))
  return app
}

function refuseMethod(c: Context<AppEnv>, methods: string[]): Response {
  const allowed = methods.join(', ')
  c.header('Allow', allowed)
  return handleError(new AppError('method_not_allowed', `This path only accepts ${allowed}.`), c)
}
