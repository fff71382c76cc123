import { Hono } from 'hono'
import { SIMPLE_ACTIONS, spaceAction } from '../../../shared/model/actions.ts'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import { FETCHED_AT_HEADER, spaceListQuery } from '../../../shared/wire/space-list.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerAction } from '../answer-action.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { validate } from '../middleware/validate.ts'

/** The list and the actions. `:spaceId{[^]+}` matches `owner/name` and `owner%2Fname`; the schema rejects malformed ids. */
export const proxyRoutes = new Hono<AppEnv>()
  .get('/proxy/spaces', requireSession, validate('query', spaceListQuery), async (c) => {
    const refresh = c.req.valid('query').refresh === '1'
    const known = c.req.header('If-None-Match') ?? null
    const { etag, fetchedAt, bytes } = await c.var.fleet.list({ refresh, etag: known })
    c.header('ETag', etag)
    // Also sent with a 304, which has no body: the list is unchanged, but was read again.
    c.header(FETCHED_AT_HEADER, fetchedAt)
    if (bytes === null) return c.body(null, 304)
    return c.body(bytes, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
  .post('/v1/action', requireSession, checkBody, validate('json', spaceAction), (c) => {
    const { spaceId, action } = c.req.valid('json')
    return answerAction(c, spaceId, { action })
  })

for (const action of SIMPLE_ACTIONS) {
  proxyRoutes.post(
    `/proxy/${action}/:spaceId{[^]+}`,
    requireSession,
    checkBody,
    validate('param', spaceIdParam),
    (c) => answerAction(c, c.req.valid('param').spaceId, { action }),
  )
}
