import { createMiddleware } from 'hono/factory'
import { loginRequired, refuse } from '../answers/hub-error.ts'
import { isOwner, mayWrite } from '../state/access.ts'
import type { SpaceEnv } from './env.ts'

/** Lets owners through whose token may write. `doing` is a verb: “only the owner can restart it”. */
export function requireWriter(doing: string) {
  return createMiddleware<SpaceEnv>(async function requireWriter(c, next) {
    const { caller } = c.env
    const { space } = c.var
    if (!caller) throw loginRequired()
    if (!isOwner(caller, space)) throw refuse(403, `Only the owner of this Space can ${doing} it`)
    if (!mayWrite(caller, space)) throw refuse(403, `This token has no write permission for ${space.id}`)
    return next()
  })
}

/** The texts are made up: those of the Hub are not confirmed. */
export function refuseStatic(done: string) {
  return createMiddleware<SpaceEnv>(async function refuseStatic(c, next) {
    if (c.var.space.sdk === 'static') throw refuse(400, `A static Space cannot be ${done}`)
    return next()
  })
}
