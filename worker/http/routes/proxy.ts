import { Hono } from 'hono'
import {
  ACTIONS,
  type ActionDone,
  FETCHED_AT_HEADER,
  type Reading,
  readingQuery,
  spaceListQuery,
} from '../../../shared/fleet.ts'
import { liveQuery, type Subscriptions, subscriptionUpdate } from '../../../shared/live.ts'
import { spaceIdParam } from '../../../shared/space-id.ts'
import type { AppEnv } from '../../app-env.ts'
import { checkBody } from '../middleware/check-body.ts'
import { readIdempotencyKey } from '../middleware/idempotency-key.ts'
import { requireSession } from '../middleware/require-session.ts'
import { validate } from '../middleware/validate.ts'

/** `:spaceId{[^]+}` takes `owner/name` and `owner%2Fname` alike. Line breaks, too: the schema refuses what is no id. */
export const proxyRoutes = new Hono<AppEnv>()
  .get('/spaces', requireSession, validate('query', spaceListQuery), async (c) => {
    const refresh = c.req.valid('query').refresh === '1'
    const known = c.req.header('If-None-Match') ?? null
    const { problems } = c.var.config
    const { etag, fetchedAt, bytes } = await c.var.fleet.list({ refresh, etag: known, problems })
    c.header('ETag', etag)
    // A 304 has no body to say it: the list is as it was, but it was read again.
    c.header(FETCHED_AT_HEADER, fetchedAt)
    if (bytes === null) return c.body(null, 304)
    return c.body(bytes, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
  .get('/metrics', requireSession, validate('query', readingQuery), async (c) => {
    const reading = await c.var.fleet.read(c.req.valid('query').spaceId)
    return c.json<Reading>({ success: true, ...reading })
  })
  .get('/live-metrics-stream', requireSession, validate('query', liveQuery), async (c) => {
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    c.header('X-Accel-Buffering', 'no')
    // HEAD comes here, too: nobody would read its stream, nor close it.
    if (c.req.method === 'HEAD') return c.body(null)
    return c.body(await c.var.fleet.watch(c.var.session, c.req.valid('query').instances))
  })
  .post(
    '/update-subscriptions',
    requireSession,
    checkBody,
    validate('json', subscriptionUpdate),
    async (c) => {
      const { clientId, instances } = c.req.valid('json')
      const choice = await c.var.fleet.subscribe(c.var.session.id, clientId, instances)
      return c.json<Subscriptions>({ success: true, ...choice })
    },
  )

for (const action of ACTIONS) {
  proxyRoutes.post(
    `/${action}/:spaceId{[^]+}`,
    requireSession,
    checkBody,
    validate('param', spaceIdParam),
    async (c) => {
      const done = await c.var.fleet.act(c.req.valid('param').spaceId, action, readIdempotencyKey(c))
      return c.json<ActionDone>({ success: true, ...done })
    },
  )
}
