import { createMiddleware } from 'hono/factory'
import { parseConfig } from '../config/config.ts'
import type { AppEnv } from '../env.ts'

/** Parses the variables. Nothing else reads `c.env`'s. */
export const provideConfig = createMiddleware<AppEnv>(async function provideConfig(c, next) {
  c.set('config', parseConfig(c.env))
  await next()
})
