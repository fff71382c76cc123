import { Hono } from 'hono'
import { HubError } from './answers/hub-error.ts'
import { createActionRoutes } from './routes/actions.ts'
import { createBillingRoutes } from './routes/billing.ts'
import { createEntryRoutes } from './routes/configuration/entry-routes.ts'
import { createHardwareChangeRoutes } from './routes/configuration/hardware-routes.ts'
import { createControlPlaneRoutes } from './routes/control-plane.ts'
import type { HubEnv, Parts, SpaceEnv } from './routes/env.ts'
import { createHardwareRoutes } from './routes/hardware.ts'
import { createJwtRoutes } from './routes/jwt.ts'
import { createListRoutes } from './routes/list-spaces.ts'
import { provideSpace } from './routes/provide-space.ts'
import { createInfoRoutes } from './routes/space-info.ts'
import { createStreamRoutes } from './routes/space-streams.ts'
import { createWhoamiRoutes } from './routes/whoami.ts'

/** huggingface.co and api.hf.space in one app, so that one base URL does for both. */
export function createApp(parts: Parts) {
  const { world } = parts

  const space = new Hono<SpaceEnv>()
    .use(provideSpace(world))
    .route('/', createInfoRoutes(world)) //     anyone who may see it
    .route('/', createActionRoutes(world)) //   the owner, with a token that may write
    .route('/', createEntryRoutes(world)) //    the same
    .route('/', createHardwareChangeRoutes(world)) // the same
    .route('/', createStreamRoutes(parts)) //   anyone signed in who may see it
    .route('/', createJwtRoutes(world)) //      the same

  const controlPlane = new Hono<SpaceEnv>()
    .use(provideSpace(world))
    .route('/', createControlPlaneRoutes(parts))

  const app = new Hono<HubEnv>()
    .route('/api', createWhoamiRoutes(world))
    .route('/api', createBillingRoutes(world))
    .route('/api/spaces', createListRoutes(world))
    .route('/api/spaces', createHardwareRoutes())
    .route('/api/spaces/:owner/:name', space)
    .route('/v1/:owner/:name', controlPlane)

  app.notFound(() => new HubError(404, "Sorry, we can't find the page you are looking for.").toResponse())
  app.onError((error) => {
    if (error instanceof HubError) return error.toResponse()
    throw error
  })
  return app
}
