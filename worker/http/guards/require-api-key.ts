import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { equalInConstantTime } from '../../hash.ts'
import { readClientAddress } from './client-address.ts'
import { countAgainst } from './limit.ts'
import { readBearer } from './read-bearer.ts'

/**
 * Requires the API key, at most 120 calls a minute, and sets `c.var.actor`. A session is not accepted. Wrong keys are limited by
 * address; the right key always passes that limit, so nobody in the same network can lock it out.
 */
export const requireApiKey = createMiddleware<AppEnv>(async function requireApiKey(c, next) {
  const { apiKey } = c.var.config
  if (apiKey === null)
    throw new AppError('not_configured', 'Set API_KEY to enable the external API.', {
      params: { variable: 'API_KEY' },
    })

  const given = readKey(c)
  if (given === null) {
    throw refuse(c, 'Send the API key as “Authorization: Bearer …” or “X-API-Key: …”.')
  }
  if (!(await equalInConstantTime(given, apiKey))) {
    await countAgainst(c.var.limits.wrongKey, `wrong-key:${readClientAddress(c)}`)
    throw refuse(c, 'This API key is wrong.')
  }
  await countAgainst(c.var.limits.api, 'api-key')
  c.set('actor', { kind: 'key', name: 'API_KEY' })
  c.set('caller', 'key')
  await next()
})

function refuse(c: Context, message: string): AppError {
  c.header('WWW-Authenticate', 'Bearer')
  return new AppError('unauthorized', message)
}

function readKey(c: Context): string | null {
  return c.req.header('X-API-Key')?.trim() || readBearer(c)
}
