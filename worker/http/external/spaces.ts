import { type Context, Hono } from 'hono'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import type { ExternalSpace, ExternalSpaces } from '../../../shared/wire/external.ts'
import type { AppEnv } from '../../app-env.ts'
import { requireApiKey } from '../guards/require-api-key.ts'
import { parseInput, parseQuery, validate } from '../middleware/validate.ts'
import { accountFilters, type Filters, fleetFilters, toFilter, WORDS } from './filters.ts'
import { describeEndpoint } from './openapi/describe-endpoint.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_SPACE } from './openapi/examples.ts'
import { LISTING } from './openapi/failures.ts'
import { describePathParameter, describeQuery, SPACE_ID } from './openapi/parameters.ts'
import { WAIT_PARAMETERS, type WaitQuery, waitForSpace, waitQuery } from './wait.ts'

const EXAMPLE_LIST = { success: true, count: 1, spaces: [EXAMPLE_SPACE], accounts: [EXAMPLE_ACCOUNT] }

const describeSpaces = describeEndpoint({
  operationId: 'listSpaces',
  tag: 'Spaces',
  summary: 'List Spaces',
  description:
    'The Spaces of all accounts, at most 15 seconds old, sorted by owner, then title. If an account cannot be listed, its error is in `accounts`, and the others are listed as usual. If every account fails, the call fails with the error of the first.',
  parameters: describeQuery(fleetFilters, WORDS),
  answer: 'ExternalSpaces',
  example: EXAMPLE_LIST,
  failures: ['invalid_request', ...LISTING],
})

const describeAccountSpaces = describeEndpoint({
  operationId: 'listSpacesOfAccount',
  tag: 'Spaces',
  summary: 'List the Spaces of an account',
  description:
    'The same as *List Spaces*, for one account. If it cannot be listed, the call fails with its error.',
  parameters: [
    describePathParameter('username', 'The name of a managed account. Case is ignored.', 'ada'),
    ...describeQuery(accountFilters, WORDS),
  ],
  answer: 'ExternalSpaces',
  example: EXAMPLE_LIST,
  failures: ['invalid_request', 'not_found', ...LISTING],
})

const describeSpace = describeEndpoint({
  operationId: 'getSpace',
  tag: 'Spaces',
  summary: 'Get a Space',
  description:
    'At most 15 seconds old. With `wait`, it answers later: when the Space has settled, or runs a commit, or has failed, or when the time is over. The id may also be one encoded segment: `/spaces/owner%2Fname`.',
  parameters: [...SPACE_ID, ...WAIT_PARAMETERS],
  answer: 'ExternalSpace',
  examples: {
    now: { value: { success: true, space: EXAMPLE_SPACE } },
    waited: { value: { success: true, space: EXAMPLE_SPACE, reached: true } },
  },
  failures: ['invalid_request', 'space_not_found', ...LISTING],
})

/** Reading Spaces. */
export const spaceRoutes = new Hono<AppEnv>()
  .get('/spaces', describeSpaces, requireApiKey, validate('query', fleetFilters), (c) =>
    answerSpaces(c, c.req.valid('query')),
  )
  .get('/spaces/:username', describeAccountSpaces, requireApiKey, (c) => {
    const username = c.req.param('username')
    // An encoded slash: this is the id of a Space, whose query is another.
    if (!username.includes('/')) return answerSpaces(c, parseQuery(c, accountFilters), username)
    return answerSpace(c, username, parseQuery(c, waitQuery))
  })
  .get('/spaces/:owner/:name', describeSpace, requireApiKey, validate('query', waitQuery), (c) => {
    const { owner, name } = c.req.param()
    return answerSpace(c, `${owner}/${name}`, c.req.valid('query'))
  })

async function answerSpaces(
  c: Context<AppEnv>,
  filters: Filters,
  username: string | null = null,
): Promise<Response> {
  const found = await c.var.fleet.search(toFilter(filters), username)
  return c.json<ExternalSpaces>({ success: true, count: found.spaces.length, ...found })
}

async function answerSpace(c: Context<AppEnv>, id: string, query: WaitQuery): Promise<Response> {
  const { spaceId } = parseInput(spaceIdParam, { spaceId: id })
  const answer = query.wait
    ? await waitForSpace(c.var.fleet, spaceId, query.wait, query.timeout)
    : { space: await c.var.fleet.find(spaceId) }
  return c.json<ExternalSpace>({ success: true, ...answer })
}
