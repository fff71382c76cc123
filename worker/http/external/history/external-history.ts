import { Hono } from 'hono'
import { spaceIdParam } from '../../../../shared/model/space-id.ts'
import {
  type ActivityPage,
  activityQuery,
  historyQuery,
  type IncidentsPage,
  incidentsQuery,
} from '../../../../shared/wire/history.ts'
import type { AppEnv } from '../../../app-env.ts'
import { answerHistory, answerSpaceHistory } from '../../answer-history.ts'
import { requireApiKey } from '../../guards/require-api-key.ts'
import { parseInput, validate } from '../../middleware/validate.ts'
import { describeEndpoint } from '../openapi/describe-endpoint.ts'
import { SPACE_ID } from '../openapi/parameters.ts'
import {
  EXAMPLE_ACTIVITY,
  EXAMPLE_HISTORY,
  EXAMPLE_INCIDENTS,
  EXAMPLE_SPACE_HISTORY,
} from './history-examples.ts'
import { ACTIVITY_PARAMETERS, HISTORY_PARAMETERS, INCIDENT_PARAMETERS } from './history-parameters.ts'

const describeHistory = describeEndpoint({
  operationId: 'getHistory',
  tag: 'History',
  summary: 'Get the history of all Spaces',
  description:
    'How long each Space was up, down, idle and building on each day, and its uptime. The accounts are looked at once a minute, unless the settings say otherwise. The answer has an `ETag`: send it as `If-None-Match` to get status 304 while nothing has changed.',
  parameters: HISTORY_PARAMETERS,
  answer: 'History',
  example: EXAMPLE_HISTORY,
  failures: ['invalid_request', 'store_unavailable'],
})

const describeSpaceHistory = describeEndpoint({
  operationId: 'getSpaceHistory',
  tag: 'History',
  summary: 'Get the history of a Space',
  description:
    'Its days, its uptime, its changes of stage and its incidents. A Space that is gone keeps its history for 90 days. The id may also be one encoded segment: `/history/owner%2Fname`.',
  parameters: [...SPACE_ID, ...HISTORY_PARAMETERS],
  answer: 'OneHistory',
  example: EXAMPLE_SPACE_HISTORY,
  failures: ['invalid_request', 'space_not_found', 'store_unavailable'],
})

const describeIncidents = describeEndpoint({
  operationId: 'listIncidents',
  tag: 'History',
  summary: 'List incidents',
  description: 'The periods in which something was wrong, newest first, in pages.',
  parameters: INCIDENT_PARAMETERS,
  answer: 'IncidentsPage',
  example: EXAMPLE_INCIDENTS,
  failures: ['invalid_request', 'store_unavailable'],
})

const describeActivity = describeEndpoint({
  operationId: 'listActivity',
  tag: 'History',
  summary: 'List the activity',
  description:
    'Changes of stage, actions and their results, incidents, sign-ins and changes of settings, newest first, in pages. Entries are kept for 90 days.',
  parameters: ACTIVITY_PARAMETERS,
  answer: 'ActivityPage',
  example: EXAMPLE_ACTIVITY,
  failures: ['invalid_request', 'store_unavailable'],
})

/** What was. The id of a Space may also be one encoded segment. */
export const externalHistoryRoutes = new Hono<AppEnv>()
  .get('/history', describeHistory, requireApiKey, validate('query', historyQuery), (c) =>
    answerHistory(c, c.req.valid('query')),
  )
  .get('/history/:owner/:name', describeSpaceHistory, requireApiKey, validate('query', historyQuery), (c) => {
    const { owner, name } = c.req.param()
    return answerSpaceHistory(c, parseId(`${owner}/${name}`), c.req.valid('query'))
  })
  .get('/history/:spaceId', requireApiKey, validate('query', historyQuery), (c) =>
    answerSpaceHistory(c, parseId(c.req.param('spaceId')), c.req.valid('query')),
  )
  .get('/incidents', describeIncidents, requireApiKey, validate('query', incidentsQuery), async (c) =>
    c.json<IncidentsPage>({ success: true, ...(await c.var.ledger.incidents(c.req.valid('query'))) }),
  )
  .get('/activity', describeActivity, requireApiKey, validate('query', activityQuery), async (c) =>
    c.json<ActivityPage>({ success: true, ...(await c.var.ledger.activity(c.req.valid('query'))) }),
  )

function parseId(id: string): string {
  return parseInput(spaceIdParam, { spaceId: id }).spaceId
}
