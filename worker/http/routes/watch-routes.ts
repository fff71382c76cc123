import { Hono } from 'hono'
import { dayOf } from '../../../shared/model/day.ts'
import type { Restored } from '../../../shared/wire/backup.ts'
import { type WatchAnswer, watchSettings } from '../../../shared/wire/watch.ts'
import type { AppEnv } from '../../app-env.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { noQuery, validate } from '../middleware/validate.ts'
import { readBackupBody } from '../read-backup-body.ts'
import { readLook } from '../read-look.ts'
import { requireReceiver } from '../require-receiver.ts'
import { announceWatch } from '../tell-fleet.ts'

/** The settings of the watch, and everything that is kept as one document. */
export const watchRoutes = new Hono<AppEnv>()
  .get('/watch', requireSession, validate('query', noQuery), async (c) =>
    c.json<WatchAnswer>({ success: true, ...(await c.var.ledger.watch()) }),
  )
  .put(
    '/watch',
    requireSession,
    checkBody,
    validate('query', noQuery),
    validate('json', watchSettings),
    async (c) => {
      const settings = c.req.valid('json')
      requireReceiver(c, 'deadManUrl', settings.deadManUrl)
      await announceWatch(c, settings, await c.var.ledger.setWatch(settings, c.var.actor))
      return c.json<WatchAnswer>({ success: true, ...settings })
    },
  )
  .get('/backup', requireSession, validate('query', noQuery), async (c) => {
    c.header('Content-Type', 'application/json; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="hf-space-manager-${dayOf(Date.now())}.json"`)
    // HEAD is routed here, too: nobody would read its stream.
    if (c.req.method === 'HEAD') return c.body(null)
    return c.body(await c.var.ledger.backup(await readLook(c)))
  })
  .post('/backup', requireSession, validate('query', noQuery), async (c) => {
    const { restored, news, watch } = await c.var.ledger.restore(readBackupBody(c), c.var.actor)
    await announceWatch(c, watch, news)
    return c.json<Restored>({ success: true, ...restored })
  })
