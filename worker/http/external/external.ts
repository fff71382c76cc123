import { Hono } from 'hono'
import type { ExternalInfo } from '../../../shared/wire/external.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import type { AppEnv } from '../../app-env.ts'
import { requireApiKey } from '../guards/require-api-key.ts'
import { noQuery, validate } from '../middleware/validate.ts'
import { actionRoutes } from './actions.ts'
import { externalConfigurationRoutes } from './configuration/external-configuration.ts'
import { externalLogRoutes } from './external-logs.ts'
import { externalHistoryRoutes } from './history/external-history.ts'
import { describeEndpoint } from './openapi/describe-endpoint.ts'
import { listOperations, readDocument, serveDocument } from './openapi/document.ts'
import { LISTING } from './openapi/failures.ts'
import { spaceRoutes } from './spaces.ts'

const describeInfo = describeEndpoint({
  operationId: 'getInfo',
  tag: 'About',
  summary: 'Describe this service',
  description: 'A good first call, to check the key.',
  answer: 'ExternalInfo',
  example: {
    success: true,
    service: APP_NAME,
    version: VERSION,
    usernames: ['ada'],
    endpoints: [{ method: 'GET', path: '/api/v1/external/info', description: 'Describe this service' }],
  },
  failures: ['invalid_request', ...LISTING],
})

/** The external API, with its own OpenAPI document. */
export const externalRoutes: Hono<AppEnv> = new Hono<AppEnv>()

externalRoutes
  .get('/openapi.json', async (c) => c.json(await serveDocument(externalRoutes, new URL(c.req.url).origin)))
  .get('/info', describeInfo, requireApiKey, validate('query', noQuery), async (c) => {
    const usernames = await c.var.fleet.usernames()
    const endpoints = listOperations(await readDocument(externalRoutes))
    return c.json<ExternalInfo>({ success: true, service: APP_NAME, version: VERSION, usernames, endpoints })
  })
  .route('/', spaceRoutes)
  .route('/', externalLogRoutes)
  .route('/', externalHistoryRoutes)
  .route('/', actionRoutes)
  .route('/', externalConfigurationRoutes)
