import type { MiddlewareHandler } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { Action } from '../../shared/fleet.ts'
import { STAGES } from '../../shared/space.ts'
import { APP_NAME, VERSION } from '../about.ts'
import type { AppEnv } from '../env.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_SPACE } from './examples.ts'
import { COMMON, describeFailures, type ExternalError, LISTING } from './failures.ts'

const LIST_EXAMPLE = { success: true, count: 1, spaces: [EXAMPLE_SPACE], accounts: [EXAMPLE_ACCOUNT] }

const FILTERS = [
  {
    in: 'query' as const,
    name: 'stage',
    description: 'Only Spaces in this stage; repeat it for several.',
    schema: { type: 'array' as const, items: { type: 'string' as const, enum: [...STAGES] } },
  },
  {
    in: 'query' as const,
    name: 'q',
    description: 'Only Spaces with these words in id, title, description, tags, SDK, stage or hardware.',
    schema: { type: 'string' as const, maxLength: 200 },
  },
]
const OWNER_FILTER = {
  in: 'query' as const,
  name: 'owner',
  description: 'Only Spaces of this account.',
  schema: { type: 'string' as const, maxLength: 100 },
}

/** Documents `GET /info`. */
export const describeInfo = describe('getInfo', 'What this service is and what it offers', 'ExternalInfo', {
  description: 'A good first call: it proves the key.',
  failures: LISTING,
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
    'At most 15 seconds old, sorted by owner, then title. An account that fails shows in `accounts` and hides no other.',
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
    description: 'The same for one account, whose failure is the answer where its listing fails.',
    failures: ['invalid_request', 'not_found', ...LISTING],
    parameters: FILTERS,
    example: LIST_EXAMPLE,
  },
)

/** Documents `GET /spaces/{owner}/{name}`. */
export const describeSpace = describe('getSpace', 'One Space', 'ExternalSpace', {
  description: 'At most 15 seconds old. The id may also be one encoded segment: `/spaces/owner%2Fname`.',
  failures: ['invalid_request', 'space_not_found', ...LISTING],
  example: { success: true, space: EXAMPLE_SPACE },
})

const ACTION_WORDS: Record<Action, { summary: string; description: string }> = {
  restart: { summary: 'Restart a Space', description: 'Files outside persistent storage are lost.' },
  rebuild: {
    summary: 'Rebuild a Space without the cache',
    description:
      'The Hub’s factory restart: slower than a restart. Files outside persistent storage are lost.',
  },
  pause: {
    summary: 'Pause a Space',
    description: 'It stays down, unbilled, until it is resumed or restarted.',
  },
  resume: {
    summary: 'Resume a paused or sleeping Space',
    description: 'The Hub’s restart. Nothing is sent for a Space that is up already.',
  },
}

/** Documents `POST /action/{owner}/{name}/…`. */
export function describeAction(action: Action) {
  const { summary, description } = ACTION_WORDS[action]
  return describe(`${action}Space`, summary, 'ActionDone', {
    description: `${description} Sent to the Hub once and never again by itself; the answer is the Space as it now stands.`,
    failures: [
      'invalid_request',
      'forbidden',
      'no_token',
      'space_not_found',
      'payload_too_large',
      'unsupported_media_type',
      ...LISTING,
    ],
    example: { success: true, message: 'ada/weather-bot is restarting.', space: EXAMPLE_SPACE },
  })
}

interface Details {
  description: string
  failures: ExternalError[]
  parameters?: OpenAPIV3_1.ParameterObject[]
  example: unknown
}

function describe(
  operationId: string,
  summary: string,
  schema: string,
  details: Details,
): MiddlewareHandler<AppEnv> {
  const { description, failures, parameters = [], example } = details
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } }
  return describeRoute({
    operationId,
    summary,
    description,
    parameters,
    responses: { 200: { description: summary, content }, ...describeFailures([...COMMON, ...failures]) },
  })
}
