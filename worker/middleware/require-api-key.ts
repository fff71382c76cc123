import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'
import { AppError } from '../errors.ts'
import { equalInConstantTime } from '../services/constant-time.ts'
import { countAgainst } from './limit.ts'

/** Lets a program with the API key through, 120 times a minute. A session does not count here. */
export const requireApiKey = createMiddleware<AppEnv>(async function requireApiKey(c, next) {
  const { apiKey } = c.var.config
  if (apiKey === null) throw new AppError('not_configured', 'Set API_KEY to switch the external API on.')

  const given = readKey(c)
  if (given === null || !(await equalInConstantTime(given, apiKey))) {
    c.header('WWW-Authenticate', 'Bearer')
    throw new AppError('unauthorized', 'Send the API key as “Authorization: Bearer …” or “X-API-Key: …”.')
  }
  await countAgainst(c.var.limits.api, 'api-key')
  c.set('caller', 'key')
  await next()
})

function readKey(c: Context): string | null {
  const bearer = /^Bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  return c.req.header('X-API-Key') ?? bearer ?? null
}
