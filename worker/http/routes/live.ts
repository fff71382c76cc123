import { Hono } from 'hono'
import { type SampleAnswer, sampleQuery } from '../../../shared/model/sample.ts'
import { liveQuery, type Subscriptions, subscriptionUpdate } from '../../../shared/wire/live.ts'
import type { AppEnv } from '../../app-env.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { validate } from '../middleware/validate.ts'

/** Metrics, and the stream of live events. */
export const liveRoutes = new Hono<AppEnv>()
  .get('/metrics', requireSession, validate('query', sampleQuery), async (c) => {
    const read = await c.var.fleet.read(c.req.valid('query').spaceId)
    return c.json<SampleAnswer>({ success: true, ...read })
  })
  .get('/live-metrics-stream', requireSession, validate('query', liveQuery), async (c) => {
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    c.header('X-Accel-Buffering', 'no')
    // HEAD is routed here, too: nobody would read its stream or close it.
    if (c.req.method === 'HEAD') return c.body(null)
    const { id, expires } = c.var.session
    return c.body(await c.var.fleet.watch({ id, expires }, c.req.valid('query').instances))
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
