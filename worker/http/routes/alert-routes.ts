import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { Alert, AlertsAnswer, DeliveriesAnswer, TestAnswer } from '../../../shared/wire/alert-answers.ts'
import { alertInput } from '../../../shared/wire/alerts.ts'
import type { AppEnv } from '../../app-env.ts'
import type { ChangedAlerts } from '../../ledger/protocol.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { noQuery, validate } from '../middleware/validate.ts'
import { placeOf } from '../require-receiver.ts'
import { announceNews } from '../tell-fleet.ts'

const alertParam = z.object({ id: z.string().check(z.maxLength(100)) })

const changedFrom = (c: Context<AppEnv>) => ({ by: c.var.actor, ...placeOf(c) })

const answer = (c: Context<AppEnv>, alerts: Alert[]) => c.json<AlertsAnswer>({ success: true, alerts })

async function answerChange(c: Context<AppEnv>, { alerts, news }: ChangedAlerts): Promise<Response> {
  await announceNews(c, news)
  return answer(c, alerts)
}

const plain = [requireSession, validate('query', noQuery)] as const
const one = [...plain, validate('param', alertParam)] as const

/** Who is told of incidents, and what they were told. */
export const alertRoutes = new Hono<AppEnv>()
  .get('/alerts', ...plain, async (c) => answer(c, await c.var.ledger.alerts()))
  .post(
    '/alerts',
    requireSession,
    checkBody,
    validate('query', noQuery),
    validate('json', alertInput),
    async (c) => answerChange(c, await c.var.ledger.createAlert(c.req.valid('json'), changedFrom(c))),
  )
  .put(
    '/alerts/:id',
    requireSession,
    checkBody,
    validate('query', noQuery),
    validate('param', alertParam),
    validate('json', alertInput),
    async (c) => {
      const { id } = c.req.valid('param')
      return answerChange(c, await c.var.ledger.changeAlert(id, c.req.valid('json'), changedFrom(c)))
    },
  )
  .delete('/alerts/:id', ...one, async (c) =>
    answerChange(c, await c.var.ledger.deleteAlert(c.req.valid('param').id, c.var.actor)),
  )
  .post(
    '/alerts/:id/test',
    requireSession,
    checkBody,
    validate('query', noQuery),
    validate('param', alertParam),
    async (c) => {
      const { delivery, news } = await c.var.ledger.testAlert(c.req.valid('param').id, changedFrom(c))
      await announceNews(c, news)
      return c.json<TestAnswer>({ success: true, delivery })
    },
  )
  .get('/alerts/:id/deliveries', ...one, async (c) =>
    c.json<DeliveriesAnswer>({
      success: true,
      deliveries: await c.var.ledger.deliveries(c.req.valid('param').id),
    }),
  )
