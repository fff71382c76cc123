import { createMiddleware } from 'hono/factory'
import { parseConfig } from '../config/config.ts'
import type { AppEnv } from '../env.ts'
import { logProblems } from '../log.ts'

/** Parses the variables. Nothing else reads `c.env`'s. */
export const provideConfig = createMiddleware<AppEnv>(async function provideConfig(c, next) {
  const config = parseConfig(c.env)
  logProblems(config.problems)
  c.set('config', config)
  await next()
})
