import type { MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { Action } from '../../../../shared/actions.ts'
import { APP_NAME, VERSION } from '../../../about.ts'
import type { AppEnv } from '../../../app-env.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_SPACE, EXAMPLES_OF_ACTION } from './examples.ts'
import { COMMON, describeFailures, type ExternalError, LISTING } from './failures.ts'
import { FILTERS, IDEMPOTENCY_KEY, OWNER_FILTER, SPACE_ID, USERNAME } from './parameters.ts'

const LIST_EXAMPLE = { success: true, count: 1, spaces: [EXAMPLE_SPACE], accounts: [EXAMPLE_ACCOUNT] }

/** Documents `GET /info`. */
export const describeInfo = describe('getInfo', 'What this service is and what it offers', 'ExternalInfo', {
  description: 'A good first call: it checks the key.',
  failures: ['invalid_request', ...LISTING],
  example: {
    success: true,
    service: APP_NAME,
    version: VERSION,
    usernames: ['ada'],
    endpoints: [{ method: 'GET', path: '/api/v1/external/info', description: 'What this service is' }],
  },
})

/** Documents `GET /spaces`. */
export const describeSpaces = describe('listSpaces', 'Every Space of every account', 'ExternalSpaces', {
  description:
    'At most 15 seconds old, sorted by owner, then title. An account that cannot be listed says so in `accounts`; the others are listed all the same. If every account fails, the call fails with the error of the first.',
  failures: ['invalid_request', ...LISTING],
  parameters: [...FILTERS, OWNER_FILTER],
  example: LIST_EXAMPLE,
})

/** Documents `GET /spaces/{username}`. */
export const describeAccountSpaces = describe(
  'listSpacesOfAccount',
  'Every Space of one account',
  'ExternalSpaces',
  {
    description: 'The same for one account. If it cannot be listed, the call fails with that error.',
    failures: ['invalid_request', 'not_found', ...LISTING],
    parameters: [USERNAME, ...FILTERS],
    example: LIST_EXAMPLE,
  },
)

/** Documents `GET /spaces/{owner}/{name}`. */
export const describeSpace = describe('getSpace', 'One Space', 'ExternalSpace', {
  description: 'At most 15 seconds old. The id may also be one encoded segment: `/spaces/owner%2Fname`.',
  failures: ['invalid_request', 'space_not_found', ...LISTING],
  parameters: SPACE_ID,
  example: { success: true, space: EXAMPLE_SPACE },
})

const ACTION_WORDS: Record<Action, { summary: string; description: string }> = {
  restart: { summary: 'Restart a Space', description: 'Files outside persistent storage are lost.' },
  rebuild: {
    summary: 'Rebuild a Space without the cache',
    description: 'The Hub’s factory restart. It takes longer. Files outside persistent storage are lost.',
  },
  pause: {
    summary: 'Pause a Space',
    description: 'It stays down, and is not billed, until it is resumed or restarted.',
  },
  resume: {
    summary: 'Resume a paused or sleeping Space',
    description:
      'The Hub’s restart. It does nothing to a Space that is already up, or on its way: see the second example.',
  },
}

/** Documents `POST /action/{owner}/{name}/…`. */
export function describeAction(action: Action) {
  const { summary, description } = ACTION_WORDS[action]
  return describe(`${action}Space`, summary, 'ActionDone', {
    description: `${description} The server sends it to the Hub once and never repeats it. The answer holds the Space as the Hub now describes it.`,
    failures: [
      'invalid_request',
      'forbidden',
      'no_token',
      'space_not_found',
      'outcome_unknown',
      'payload_too_large',
      'unsupported_media_type',
      ...LISTING,
    ],
    parameters: [...SPACE_ID, IDEMPOTENCY_KEY],
    examples: EXAMPLES_OF_ACTION[action],
  })
}

interface Details {
  description: string
  failures: ExternalError[]
  parameters?: OpenAPIV3_1.ParameterObject[]
  example?: unknown
  /** In place of one example, several with names. */
  examples?: Record<string, { value: unknown }>
}

function describe(
  operationId: string,
  summary: string,
  schema: string,
  details: Details,
): MiddlewareHandler<AppEnv> {
  const { description, failures, parameters = [], example, examples } = details
  const shown = examples ? { examples } : { example }
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, ...shown } }
  return describeRoute({
    operationId,
    summary,
    description,
    parameters,
    responses: { 200: { description: summary, content }, ...describeFailures([...COMMON, ...failures]) },
  })
}
