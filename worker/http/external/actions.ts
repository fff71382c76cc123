import { Hono } from 'hono'
import { type Action, SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerAction } from '../answer-action.ts'
import { requireApiKey } from '../guards/require-api-key.ts'
import { checkBody } from '../middleware/check-body.ts'
import { noQuery, parseInput, validate } from '../middleware/validate.ts'
import { describeEndpoint } from './openapi/describe-endpoint.ts'
import { EXAMPLES_OF_ACTION } from './openapi/examples.ts'
import { LISTING } from './openapi/failures.ts'
import { IDEMPOTENCY_KEY, SPACE_ID } from './openapi/parameters.ts'

const WORDS: Record<Action, { summary: string; description: string }> = {
  restart: { summary: 'Restart a Space', description: 'Files outside persistent storage are lost.' },
  rebuild: {
    summary: 'Rebuild a Space without the cache',
    description: 'The Hub’s factory restart. It takes longer. Files outside persistent storage are lost.',
  },
  pause: {
    summary: 'Pause a Space',
    description: 'It stays down, and is not billed, until you resume or restart it.',
  },
  resume: {
    summary: 'Resume a paused or sleeping Space',
    description:
      'Restarts the Space. Nothing is sent if it is already up or starting: see the second example.',
  },
}

function describeAction(action: Action) {
  const { summary, description } = WORDS[action]
  return describeEndpoint({
    operationId: `${action}Space`,
    tag: 'Actions',
    summary,
    description: `${description} The server sends the action to the Hub once and never retries it. The answer contains the Space as the Hub now describes it.`,
    parameters: [...SPACE_ID, IDEMPOTENCY_KEY],
    answer: 'ActionDone',
    examples: EXAMPLES_OF_ACTION[action],
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
  })
}

/** The actions on a Space. The id may also be one encoded segment. */
export const actionRoutes = new Hono<AppEnv>()

// `noQuery`: a caller that writes `?factory=true` expects something that would not happen.
const guards = [requireApiKey, checkBody, validate('query', noQuery)] as const
const parseId = (id: string) => parseInput(spaceIdParam, { spaceId: id }).spaceId

for (const action of SIMPLE_ACTIONS) {
  actionRoutes
    .post(`/action/:owner/:name/${action}`, describeAction(action), ...guards, (c) => {
      const { owner, name } = c.req.param()
      return answerAction(c, parseId(`${owner}/${name}`), { action })
    })
    .post(`/action/:spaceId/${action}`, ...guards, (c) =>
      answerAction(c, parseId(c.req.param('spaceId')), { action }),
    )
}
