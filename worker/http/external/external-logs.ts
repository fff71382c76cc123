import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { removeColours } from '../../../shared/ansi.ts'
import { spaceIdParam } from '../../../shared/model/space-id.ts'
import { type LogQuery, logQuery } from '../../../shared/wire/log-query.ts'
import type { ExternalLog } from '../../../shared/wire/logs.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerLogStream } from '../answer-log.ts'
import { requireApiKey } from '../guards/require-api-key.ts'
import { parseInput, validate } from '../middleware/validate.ts'
import { describeEndpoint } from './openapi/describe-endpoint.ts'
import { EXAMPLE_LOG, EXAMPLE_LOG_STREAM } from './openapi/example-log.ts'
import { LISTING } from './openapi/failures.ts'
import { LOG_PARAMETERS } from './openapi/log-parameters.ts'
import { SPACE_ID } from './openapi/parameters.ts'

const JSON_TYPE = 'application/json'
const TEXT = 'text/plain'
const STREAM = 'text/event-stream'

/** All users of the key share the limit of open logs; the key has no end. */
const KEY_SESSION = { id: 'api-key', expires: Number.POSITIVE_INFINITY }

const describeLog = describeEndpoint({
  operationId: 'getLog',
  tag: 'Logs',
  summary: 'Read a log',
  description: [
    'What the Hub holds of the log now, within 10 seconds. While the build or the container is alive, the answer takes about 2 seconds longer, because the Hub does not say when it has sent everything. The id may also be one encoded segment: `/logs/owner%2Fname`.',
    'With `Accept: text/plain` it is plain text without control characters. With `Accept: text/event-stream` the log is followed for up to 10 minutes: the events are `opened`, `lines` (each with an `id`), and as the last one `ended` or `failed`. Connect again with `Last-Event-ID` to get the lines after that event. All users of the key together can follow 8 logs at once.',
    'The tokens, the password and the API key of this service are replaced by `•••`.',
  ].join('\n\n'),
  parameters: [...SPACE_ID, ...LOG_PARAMETERS],
  answer: 'ExternalLog',
  example: EXAMPLE_LOG,
  otherAnswers: {
    [TEXT]: EXAMPLE_LOG.lines.map(({ text }) => text).join('\n'),
    [STREAM]: EXAMPLE_LOG_STREAM,
  },
  failures: ['invalid_request', 'no_token', 'space_not_found', ...LISTING],
})

/** Reading and following logs. The id may also be one encoded segment. */
export const externalLogRoutes = new Hono<AppEnv>()
  .get('/logs/:owner/:name', describeLog, requireApiKey, validate('query', logQuery), (c) => {
    const { owner, name } = c.req.param()
    return answerLog(c, `${owner}/${name}`, c.req.valid('query'))
  })
  .get('/logs/:spaceId', requireApiKey, validate('query', logQuery), (c) =>
    answerLog(c, c.req.param('spaceId'), c.req.valid('query')),
  )

async function answerLog(c: Context<AppEnv>, id: string, query: LogQuery): Promise<Response> {
  const { spaceId } = parseInput(spaceIdParam, { spaceId: id })
  const type = accepts(c, { header: 'Accept', supports: [JSON_TYPE, TEXT, STREAM], default: JSON_TYPE })
  if (type === STREAM) return answerLogStream(c, KEY_SESSION, spaceId, query)
  const log = await c.var.fleet.readLog({ spaceId, after: null, ...query })
  if (type === TEXT) {
    c.header('Content-Type', `${TEXT}; charset=utf-8`)
    return c.body(log.lines.map(({ text }) => `${removeColours(text)}\n`).join(''))
  }
  return c.json<ExternalLog>({ success: true, ...log })
}
