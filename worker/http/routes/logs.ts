import { Hono } from 'hono'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import { logQuery } from '../../../shared/wire/log-query.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerLogStream } from '../answer-log.ts'
import { requireSession } from '../guards/require-session.ts'
import { validate } from '../middleware/validate.ts'

/** Logs of containers and builds. */
export const logRoutes = new Hono<AppEnv>().get(
  '/logs/:spaceId{[^]+}',
  requireSession,
  validate('param', spaceIdParam),
  validate('query', logQuery),
  (c) => answerLogStream(c, c.var.session, c.req.valid('param').spaceId, c.req.valid('query')),
)
