import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppEnv } from './app-env.ts'
import { AppError } from './errors.ts'
import { externalRoutes } from './http/external/external.ts'
import { drainBody } from './http/middleware/drain-body.ts'
import { handleError } from './http/middleware/handle-error.ts'
import { logRequest } from './http/middleware/log-request.ts'
import { provideDependencies } from './http/middleware/provide-dependencies.ts'
import { provideRequestId } from './http/middleware/provide-request-id.ts'
import { refuseCrossSite } from './http/middleware/refuse-cross-site.ts'
import { setSecurityHeaders } from './http/middleware/set-security-headers.ts'
import { configRoutes } from './http/routes/config.ts'
import { proxyRoutes } from './http/routes/proxy.ts'
import { v1Routes } from './http/routes/v1.ts'

/** The map of the server: every mount, and who may call it. */
export function createApp() {
  const app = new Hono<AppEnv>()

  app.use(provideRequestId, setSecurityHeaders, logRequest, drainBody, provideDependencies)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  app.use(refuseCrossSite)

  app.route('/api/config', configRoutes) // anyone; more with a session
  app.route('/api/v1/external', externalRoutes) // API key; openapi.json: anyone
  app.route('/api/v1', v1Routes) //         login, logout, verify: anyone; the rest: session
  app.route('/api/proxy', proxyRoutes) //   session

  app.onError(handleError)
  app.notFound((c) => handleError(new AppError('not_found', 'There is nothing at this address.'), c))
  return app
}

function refuseMethod(c: Context<AppEnv>, methods: string[]): Response {
  const allowed = methods.join(', ')
  c.header('Allow', allowed)
  return handleError(new AppError('method_not_allowed', `This address takes ${allowed}.`), c)
}
