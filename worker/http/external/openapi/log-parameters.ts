import type { OpenAPIV3_1 } from 'openapi-types'
import { DEFAULT_TAIL, MAX_TAIL } from '../../../../shared/wire/log-query.ts'
import { LOG_KINDS } from '../../../../shared/wire/logs.ts'

/** The query of a log, and how to go on with one. */
export const LOG_PARAMETERS: OpenAPIV3_1.ParameterObject[] = [
  {
    in: 'query',
    name: 'kind',
    description: '`run`: what the container writes. `build`: what its build has written.',
    schema: { type: 'string', enum: [...LOG_KINDS], default: 'run' },
  },
  {
    in: 'query',
    name: 'tail',
    description: 'How many of the last lines to read. The header line of the Hub may come on top of them.',
    schema: { type: 'integer', minimum: 0, maximum: MAX_TAIL, default: DEFAULT_TAIL },
  },
  {
    in: 'header',
    name: 'Last-Event-ID',
    description: 'Only with `text/event-stream`: the `id` of the last event, to get the lines after it.',
    schema: { type: 'string' },
  },
]
