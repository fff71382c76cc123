import { type Context, Hono } from 'hono'
import type * as z from 'zod/mini'
import type { EntryKind } from '../../../../shared/model/configuration.ts'
import { spaceIdParam } from '../../../../shared/model/space-id.ts'
import {
  entryInput,
  entryKey,
  hardwareInput,
  sleepTimeInput,
} from '../../../../shared/wire/configuration-input.ts'
import type { AppEnv } from '../../../app-env.ts'
import {
  answerCosts,
  answerEntry,
  answerFlavors,
  answerHardware,
  answerSettings,
} from '../../answer-configuration.ts'
import { requireApiKey } from '../../guards/require-api-key.ts'
import { checkBody } from '../../middleware/check-body.ts'
import { noQuery, parseInput, validate } from '../../middleware/validate.ts'
import {
  describeCosts,
  describeDeleteSecret,
  describeDeleteVariable,
  describeFlavors,
  describeSetHardware,
  describeSetSecret,
  describeSetSleepTime,
  describeSettings,
  describeSetVariable,
} from './configuration-words.ts'

const plain = [requireApiKey, validate('query', noQuery)] as const
const change = [requireApiKey, checkBody, validate('query', noQuery)] as const

/** The id of the path: two segments, or one encoded one. */
function idOf(c: Context): string {
  const { spaceId, owner, name } = c.req.param() as Partial<Record<string, string>>
  return parseInput(spaceIdParam, { spaceId: spaceId ?? `${owner}/${name}` }).spaceId
}

async function bodyOf<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const text = await c.req.text()
  return parseInput(schema, text === '' ? undefined : JSON.parse(text))
}

const setHardware = async (c: Context<AppEnv>) =>
  answerHardware(c, idOf(c), { change: 'hardware', ...(await bodyOf(c, hardwareInput)) })
const setSleepTime = async (c: Context<AppEnv>) =>
  answerHardware(c, idOf(c), { change: 'sleep-time', ...(await bodyOf(c, sleepTimeInput)) })

/** Variables, secrets, hardware, sleep time and costs. The id of a Space may also be one encoded segment. */
export const externalConfigurationRoutes = new Hono<AppEnv>()
  .get('/settings/:owner/:name', describeSettings, ...plain, (c) => answerSettings(c, idOf(c)))
  .get('/settings/:spaceId', ...plain, (c) => answerSettings(c, idOf(c)))
  .get('/hardware', describeFlavors, ...plain, answerFlavors)
  .post('/hardware/:owner/:name', describeSetHardware, ...change, setHardware)
  .post('/hardware/:spaceId', ...change, setHardware)
  .post('/sleep-time/:owner/:name', describeSetSleepTime, ...change, setSleepTime)
  .post('/sleep-time/:spaceId', ...change, setSleepTime)
  .get('/costs', describeCosts, ...plain, answerCosts)

const ENTRIES = [
  ['/variables', 'variable', describeSetVariable, describeDeleteVariable],
  ['/secrets', 'secret', describeSetSecret, describeDeleteSecret],
] as const satisfies readonly [string, EntryKind, ...unknown[]][]

for (const [path, kind, describeSet, describeDelete] of ENTRIES) {
  const set = async (c: Context<AppEnv>) =>
    answerEntry(c, idOf(c), { kind, change: 'set', ...(await bodyOf(c, entryInput)) })
  const remove = async (c: Context<AppEnv>) =>
    answerEntry(c, idOf(c), { kind, change: 'delete', ...(await bodyOf(c, entryKey)) })
  externalConfigurationRoutes
    .put(`${path}/:owner/:name`, describeSet, ...change, set)
    .put(`${path}/:spaceId`, ...change, set)
    .delete(`${path}/:owner/:name`, describeDelete, ...change, remove)
    .delete(`${path}/:spaceId`, ...change, remove)
}
