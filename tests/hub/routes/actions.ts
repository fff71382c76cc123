import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { loginRequired, refuse } from '../answers/hub-error.ts'
import { quotaText } from '../answers/hub-texts.ts'
import { isOwner, mayWrite } from '../state/access.ts'
import { pauseSpace, restartSpace } from '../state/moves.ts'
import type { World } from '../state/world.ts'
import type { SpaceEnv } from './env.ts'

/** The texts of these refusals are made up, except the quota's: those of the Hub are not confirmed. */
export function createActionRoutes(world: World) {
  return new Hono<SpaceEnv>()
    .post('/restart', requireOwner('restart'), (c) => {
      const { caller } = c.env
      if (caller?.token.type === 'oauth') throw refuse(401, 'Invalid username or password.')
      if (caller?.account.quotaReached) throw refuse(403, quotaText(c.var.space.flavor))
      const factory = c.req.query('factory') === 'true'
      return c.json(restartSpace(c.var.space, { now: world.now(), settleMs: world.settleMs, factory }))
    })
    .post('/pause', requireOwner('pause'), (c) => c.json(pauseSpace(c.var.space, world.now())))
}

function requireOwner(action: 'restart' | 'pause') {
  return createMiddleware<SpaceEnv>(async function requireOwner(c, next) {
    const { caller } = c.env
    const { space } = c.var
    if (!caller) throw loginRequired()
    if (!isOwner(caller, space)) throw refuse(403, `Only the owner of this Space can ${action} it`)
    if (!mayWrite(caller, space)) throw refuse(403, `This token has no write permission for ${space.id}`)
    if (space.sdk === 'static')
      throw refuse(400, `A static Space cannot be ${action === 'pause' ? 'paused' : 'restarted'}`)
    return next()
  })
}
