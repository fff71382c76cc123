import { type Context, Hono } from 'hono'
import { HubError } from '../answers/hub-error.ts'
import { describeRuntime } from '../state/runtime.ts'
import type { World } from '../state/world.ts'
import type { SpaceEnv } from './env.ts'
import { describeSpace, EXPANDABLE, INFO, readExpand } from './space-fields.ts'

export function createInfoRoutes(world: World) {
  const answerInfo = (c: Context<SpaceEnv>) => {
    const expand = readExpand(new URL(c.req.url).searchParams)
    if (expand.some((name) => !EXPANDABLE.includes(name))) {
      throw new HubError(400, `"expand" must be one of [${EXPANDABLE.join(', ')}]`)
    }
    return c.json(describeSpace(c.var.space, expand.length > 0 ? expand : INFO, world.now()))
  }

  return new Hono<SpaceEnv>()
    .get('/', answerInfo)
    .get('/revision/:revision', (c) => {
      const revision = c.req.param('revision')
      if (!['HEAD', 'main', c.var.space.sha].includes(revision)) {
        throw new HubError(404, `Invalid rev id: ${revision}`, { 'X-Error-Code': 'RevisionNotFound' })
      }
      return answerInfo(c)
    })
    .get('/runtime', (c) => c.json(describeRuntime(c.var.space, world.now())))
}
