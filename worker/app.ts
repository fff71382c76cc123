import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppEnv } from './env.ts'
import { AppError } from './errors.ts'
import { drainBody } from './middleware/drain-body.ts'
import { handleError } from './middleware/handle-error.ts'
import { logRequest } from './middleware/log-request.ts'
import { provideDependencies } from './middleware/provide-dependencies.ts'
import { provideRequestId } from './middleware/provide-request-id.ts'
import { refuseCrossSite } from './middleware/refuse-cross-site.ts'
import { setSecurityHeaders } from './middleware/set-security-headers.ts'
import { configRoutes } from './routes/config.ts'
import { externalRoutes } from './routes/external.ts'
import { proxyRoutes } from './routes/proxy.ts'
import { v1Routes } from './routes/v1.ts'

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
