import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { parseConfig } from '../../config/config.ts'
import { createFleetClient } from '../../fleet/client.ts'
import { createLedgerClient } from '../../ledger/ledger-client.ts'
import { logProblems } from '../../log-lines.ts'

/** Parses the variables and provides the bindings of wrangler.jsonc. Routes never read `c.env`. */
export const provideDependencies = createMiddleware<AppEnv>(async function provideDependencies(c, next) {
  const { SESSIONS, LOGIN_LIMIT, API_LIMIT, WRONG_KEY_LIMIT } = c.env
  const config = parseConfig(c.env)
  logProblems(config.problems)
  c.set('config', config)
  c.set('sessions', SESSIONS)
  c.set('fleet', createFleetClient(c.env, { problems: config.problemCodes, requestId: c.var.requestId }))
  c.set(
    'ledger',
    createLedgerClient(c.env, () => c.var.requestId),
  )
  c.set('limits', { login: LOGIN_LIMIT, api: API_LIMIT, wrongKey: WRONG_KEY_LIMIT })
  await next()
})
