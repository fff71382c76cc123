import { type Context, Hono } from 'hono'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import {
  entryInput,
  entryKey,
  hardwareInput,
  sleepTimeInput,
} from '../../../shared/wire/configuration-input.ts'
import type { AppEnv } from '../../app-env.ts'
import {
  answerCosts,
  answerEntry,
  answerFlavors,
  answerHardware,
  answerSettings,
} from '../answer-configuration.ts'
import { requireSession } from '../guards/require-session.ts'
import { checkBody } from '../middleware/check-body.ts'
import { noQuery, validate } from '../middleware/validate.ts'

const plain = [requireSession, validate('query', noQuery)] as const
const ofSpace = [requireSession, validate('query', noQuery), validate('param', spaceIdParam)] as const
const changeOfSpace = [
  requireSession,
  checkBody,
  validate('query', noQuery),
  validate('param', spaceIdParam),
] as const

const ENTRIES: readonly [string, EntryKind][] = [
  ['/variables', 'variable'],
  ['/secrets', 'secret'],
]

const idOf = (c: Context<AppEnv>) => spaceIdParam.parse(c.req.param()).spaceId

/** Variables, secrets, hardware and sleep time of a Space, and what it costs. */
export const configurationRoutes = new Hono<AppEnv>()
  .get('/settings/:spaceId{[^]+}', ...ofSpace, (c) => answerSettings(c, c.req.valid('param').spaceId))
  .get('/hardware', ...plain, answerFlavors)
  .post('/hardware/:spaceId{[^]+}', ...changeOfSpace, validate('json', hardwareInput), (c) =>
    answerHardware(c, c.req.valid('param').spaceId, { change: 'hardware', ...c.req.valid('json') }),
  )
  .post('/sleep-time/:spaceId{[^]+}', ...changeOfSpace, validate('json', sleepTimeInput), (c) =>
    answerHardware(c, c.req.valid('param').spaceId, { change: 'sleep-time', ...c.req.valid('json') }),
  )
  .get('/costs', ...plain, answerCosts)

for (const [path, kind] of ENTRIES) {
  configurationRoutes
    .put(`${path}/:spaceId{[^]+}`, ...changeOfSpace, validate('json', entryInput), (c) =>
      answerEntry(c, idOf(c), { kind, change: 'set', ...c.req.valid('json') }),
    )
    .delete(`${path}/:spaceId{[^]+}`, ...changeOfSpace, validate('json', entryKey), (c) =>
      answerEntry(c, idOf(c), { kind, change: 'delete', ...c.req.valid('json') }),
    )
}
