import { Hono } from 'hono'
import { refuse } from '../answers/hub-error.ts'
import { quotaText } from '../answers/hub-texts.ts'
import { pauseSpace, restartSpace } from '../state/moves.ts'
import { checkQuota } from '../state/quota.ts'
import type { World } from '../state/world.ts'
import type { SpaceEnv } from './env.ts'
import { refuseStatic, requireWriter } from './require-writer.ts'

/** The texts of these refusals are made up, except the quota's: those of the Hub are not confirmed. */
export function createActionRoutes(world: World) {
  return new Hono<SpaceEnv>()
    .post('/restart', requireWriter('restart'), refuseStatic('restarted'), (c) => {
      const { caller } = c.env
      const { space } = c.var
      if (caller?.token.type === 'oauth') throw refuse(401, 'Invalid username or password.')
      if (caller?.account.quotaReached || checkQuota(world, space)) throw refuse(403, quotaText(space.flavor))
      return c.json(restartSpace(world, space, { factory: c.req.query('factory') === 'true' }))
    })
    .post('/pause', requireWriter('pause'), refuseStatic('paused'), (c) =>
      c.json(pauseSpace(c.var.space, world.now())),
    )
}
