import { createMiddleware } from 'hono/factory'
import { parseConfig } from '../config/config.ts'
import type { AppEnv } from '../env.ts'
import { logProblems } from '../log.ts'
import { createFleetService } from '../services/fleet.ts'

/** Parses the variables, and hands on what wrangler.jsonc binds. Nothing else reads `c.env`. */
export const provideDependencies = createMiddleware<AppEnv>(async function provideDependencies(c, next) {
  const { SESSIONS, LOGIN_LIMIT, API_LIMIT, WRONG_KEY_LIMIT } = c.env
  const config = parseConfig(c.env)
  logProblems(config.problems)
  c.set('config', config)
  c.set('sessions', SESSIONS)
  c.set('fleet', createFleetService(c.env, { problems: config.problems, requestId: c.var.requestId }))
  c.set('limits', { login: LOGIN_LIMIT, api: API_LIMIT, wrongKey: WRONG_KEY_LIMIT })
  await next()
})
