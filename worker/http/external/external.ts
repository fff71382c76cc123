import { type Context, Hono } from 'hono'
import { ACTIONS, type Action } from '../../../shared/actions.ts'
import {
  type ExternalInfo,
  type ExternalQuery,
  type ExternalSpace,
  type ExternalSpaces,
  externalAccountQuery,
  externalQuery,
  noQuery,
} from '../../../shared/external.ts'
import { spaceIdParam } from '../../../shared/space-id.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerAction } from '../answer-action.ts'
import { checkBody } from '../middleware/check-body.ts'
import { requireApiKey } from '../middleware/require-api-key.ts'
import { parseInput, validate } from '../middleware/validate.ts'
import { listOperations, readDocument } from './openapi/document.ts'
import {
  describeAccountSpaces,
  describeAction,
  describeInfo,
  describeSpace,
  describeSpaces,
} from './openapi/operations.ts'

export const externalRoutes: Hono<AppEnv> = new Hono<AppEnv>()

externalRoutes
  .get('/openapi.json', async (c) => c.json(await readDocument(externalRoutes)))
  .get('/info', describeInfo, requireApiKey, async (c) => {
    parseInput(noQuery, readQuery(c))
    const usernames = await c.var.fleet.usernames()
    const endpoints = listOperations(await readDocument(externalRoutes))
    return c.json<ExternalInfo>({ success: true, service: APP_NAME, version: VERSION, usernames, endpoints })
  })
  .get('/spaces', describeSpaces, requireApiKey, validate('query', externalQuery), (c) =>
    answerSpaces(c, c.req.valid('query')),
  )
  .get('/spaces/:username', describeAccountSpaces, requireApiKey, (c) => {
    const username = c.req.param('username')
    // One encoded segment is a Space, and takes what a Space takes.
    if (username.includes('/')) return answerSpace(c, username)
    return answerSpaces(c, parseInput(externalAccountQuery, readQuery(c)), username)
  })
  .get('/spaces/:owner/:name', describeSpace, requireApiKey, (c) => answerSpace(c, joinId(c.req.param())))

for (const action of ACTIONS) {
  externalRoutes.post(
    `/action/:owner/:name/${action}`,
    describeAction(action),
    requireApiKey,
    checkBody,
    (c) => answerActionOf(c, joinId(c.req.param()), action),
  )
  externalRoutes.post(`/action/:spaceId/${action}`, requireApiKey, checkBody, (c) =>
    answerActionOf(c, c.req.param('spaceId'), action),
  )
}

async function answerSpaces(
  c: Context<AppEnv>,
  query: ExternalQuery,
  username: string | null = null,
): Promise<Response> {
  const { stage = [], state = [], owner = null, q = '' } = query
  const filter = { stages: [stage].flat(), states: [state].flat(), owner, query: q }
  const found = await c.var.fleet.search(filter, username)
  return c.json<ExternalSpaces>({ success: true, count: found.spaces.length, ...found })
}

async function answerSpace(c: Context<AppEnv>, id: string): Promise<Response> {
  parseInput(noQuery, readQuery(c))
  const { spaceId } = parseInput(spaceIdParam, { spaceId: id })
  return c.json<ExternalSpace>({ success: true, space: await c.var.fleet.find(spaceId) })
}

async function answerActionOf(c: Context<AppEnv>, id: string, action: Action): Promise<Response> {
  // Somebody who writes `?factory=true` wants something else than what would be done.
  parseInput(noQuery, readQuery(c))
  const { spaceId } = parseInput(spaceIdParam, { spaceId: id })
  return answerAction(c, spaceId, action)
}

/** As `validate('query', …)` reads it: a parameter that comes more than once is a list. */
function readQuery(c: Context): Record<string, string | string[] | undefined> {
  const entries = Object.entries(c.req.queries())
  return Object.fromEntries(entries.map(([name, values]) => [name, values.length > 1 ? values : values[0]]))
}

function joinId({ owner, name }: { owner: string; name: string }): string {
  return `${owner}/${name}`
}
