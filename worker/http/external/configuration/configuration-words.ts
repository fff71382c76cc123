import { describeEndpoint } from '../openapi/describe-endpoint.ts'
import { type ExternalError, LISTING } from '../openapi/failures.ts'
import { IDEMPOTENCY_KEY, SPACE_ID } from '../openapi/parameters.ts'
import {
  EXAMPLE_COSTS,
  EXAMPLE_FLAVORS,
  EXAMPLE_SECRETS,
  EXAMPLE_SETTINGS,
  EXAMPLE_SLEEP_TIME,
  EXAMPLE_UPGRADED,
  EXAMPLE_VARIABLES,
} from './configuration-examples.ts'

const tag = 'Configuration' as const
const ofSpace: ExternalError[] = ['invalid_request', 'no_token', 'space_not_found', ...LISTING]
const ofChange: ExternalError[] = [
  ...ofSpace,
  'forbidden',
  'outcome_unknown',
  'payload_too_large',
  'unsupported_media_type',
]
const change = {
  tag,
  parameters: [...SPACE_ID, IDEMPOTENCY_KEY],
  failures: ofChange,
}

const RESTARTS =
  'A Space that is up restarts; one that is paused or asleep stays as it is. The server sends the change to the Hub once and never retries it.'
const SECRETLY = 'The value never comes back, and is in no log, error or activity of this service.'

export const describeSettings = describeEndpoint({
  ...{ operationId: 'getSettings', tag, summary: 'Get the configuration of a Space' },
  description: 'Its variables, the names of its secrets, its hardware and its sleep time, read now.',
  ...{ parameters: SPACE_ID, answer: 'SpaceSettings', example: EXAMPLE_SETTINGS, failures: ofSpace },
})

export const describeSetVariable = describeEndpoint({
  ...{ ...change, operationId: 'setVariable', summary: 'Set a variable' },
  description: `Variables are public, and copied into duplicates of the Space. ${RESTARTS}`,
  body: { schema: 'EntryInput', example: { key: 'LOG_LEVEL', value: 'debug' } },
  ...{ answer: 'VariablesAnswer', example: EXAMPLE_VARIABLES },
})

export const describeDeleteVariable = describeEndpoint({
  ...{ ...change, operationId: 'deleteVariable', summary: 'Delete a variable' },
  description: `There is no error if there is none. ${RESTARTS}`,
  body: { schema: 'EntryKey', example: { key: 'LOG_LEVEL' } },
  ...{ answer: 'VariablesAnswer', example: EXAMPLE_VARIABLES },
})

export const describeSetSecret = describeEndpoint({
  ...{ ...change, operationId: 'setSecret', summary: 'Set a secret' },
  description: `${SECRETLY} ${RESTARTS}`,
  body: { schema: 'EntryInput', example: { key: 'API_TOKEN', value: 'the new token' } },
  ...{ answer: 'SecretsAnswer', example: EXAMPLE_SECRETS },
})

export const describeDeleteSecret = describeEndpoint({
  ...{ ...change, operationId: 'deleteSecret', summary: 'Delete a secret' },
  description: `There is no error if there is none. ${RESTARTS}`,
  body: { schema: 'EntryKey', example: { key: 'API_TOKEN' } },
  ...{ answer: 'SecretsAnswer', example: EXAMPLE_SECRETS },
})

export const describeFlavors = describeEndpoint({
  ...{ operationId: 'listHardware', tag, summary: 'List hardware' },
  description: 'What the Hub offers and what it costs, at most an hour old.',
  ...{ answer: 'FlavorsAnswer', example: EXAMPLE_FLAVORS, failures: ['invalid_request', ...LISTING] },
})

export const describeSetHardware = describeEndpoint({
  ...{ ...change, operationId: 'setHardware', summary: 'Request other hardware' },
  description: `Paid hardware is billed by the minute while the Space starts or runs, and never sleeps unless a sleep time is given. ${RESTARTS}`,
  body: { schema: 'HardwareInput', example: { flavor: 't4-small', sleepTimeSeconds: 3_600 } },
  ...{ answer: 'ActionDone', example: EXAMPLE_UPGRADED },
})

export const describeSetSleepTime = describeEndpoint({
  ...{ ...change, operationId: 'setSleepTime', summary: 'Set the sleep time' },
  description:
    'After how long without a visit the Space goes to sleep. On `cpu-basic` it is fixed at 48 hours. The server sends the change to the Hub once and never retries it.',
  body: { schema: 'SleepTimeInput', example: { seconds: 3_600 } },
  ...{ answer: 'ActionDone', example: EXAMPLE_SLEEP_TIME },
})

export const describeCosts = describeEndpoint({
  ...{ operationId: 'getCosts', tag, summary: 'Get the costs' },
  description:
    'What Spaces and accounts cost now and this month: by the Hub’s bill if the token may read it, else estimated. A bill is at most 10 minutes old.',
  ...{ answer: 'Costs', example: EXAMPLE_COSTS, failures: ['invalid_request', ...LISTING] },
})
