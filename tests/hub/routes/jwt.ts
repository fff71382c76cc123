import { Hono } from 'hono'
import { loginRequired } from '../answers/hub-error.ts'
import type { World } from '../state/world.ts'
import type { SpaceEnv } from './env.ts'

const MAX_SECONDS = 86_400

/** A token for the Space's own hosts. It is opaque, as it is to every client. */
export function createJwtRoutes(world: World) {
  return new Hono<SpaceEnv>().get('/jwt', (c) => {
    const { caller } = c.env
    if (!caller) throw loginRequired()
    const requested = Number(c.req.query('expires_in') ?? MAX_SECONDS)
    const exp =
      Math.floor(world.now() / 1000) + Math.min(requested > 0 ? requested : MAX_SECONDS, MAX_SECONDS)
    const token = `jwt_${crypto.randomUUID().replaceAll('-', '')}`
    world.jwts.set(token, { caller, spaceId: c.var.space.id, expiresAt: exp * 1000 })
    return c.json({ token, accessToken: `Bearer ${token}`, exp })
  })
}
