import { Hono } from 'hono'
import * as z from 'zod/mini'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import {
  type ActivityPage,
  activityQuery,
  historyQuery,
  type IncidentsPage,
  incidentsQuery,
  type OneIncident,
} from '../../../shared/wire/history.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerHistory, answerSpaceHistory } from '../answer-history.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { noQuery, validate } from '../middleware/validate.ts'
import { announceNews } from '../tell-fleet.ts'

const incidentParam = z.object({ id: z.string().check(z.maxLength(100)) })

/** What was: days and uptime, incidents, and who did what. */
export const historyRoutes = new Hono<AppEnv>()
  .get('/history', requireSession, validate('query', historyQuery), (c) =>
    answerHistory(c, c.req.valid('query')),
  )
  .get(
    '/history/:spaceId{[^]+}',
    requireSession,
    validate('param', spaceIdParam),
    validate('query', historyQuery),
    (c) => answerSpaceHistory(c, c.req.valid('param').spaceId, c.req.valid('query')),
  )
  .get('/incidents', requireSession, validate('query', incidentsQuery), async (c) =>
    c.json<IncidentsPage>({ success: true, ...(await c.var.ledger.incidents(c.req.valid('query'))) }),
  )
  .post(
    '/incidents/:id/acknowledge',
    requireSession,
    checkBody,
    validate('param', incidentParam),
    validate('query', noQuery),
    async (c) => {
      const { incident, ...news } = await c.var.ledger.acknowledge(c.req.valid('param').id, c.var.actor)
      await announceNews(c, news)
      return c.json<OneIncident>({ success: true, incident })
    },
  )
  .get('/activity', requireSession, validate('query', activityQuery), async (c) =>
    c.json<ActivityPage>({ success: true, ...(await c.var.ledger.activity(c.req.valid('query'))) }),
  )
