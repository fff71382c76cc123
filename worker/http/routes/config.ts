import { Hono } from 'hono'
import type { PublicConfig } from '../../../shared/config.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { findCaller } from '../middleware/require-session.ts'

export const configRoutes = new Hono<AppEnv>().get('/', async (c) => {
  const { login, hub, apiKey, problems } = c.var.config
  const ready = { login: login !== null, hub: hub.missing === null, externalApi: apiKey !== null }
  const open = { success: true, name: APP_NAME, version: VERSION, ready } as const
  // The store's trouble is reported by what needs the session; the sign-in page needs this answer now.
  if (!(await findCaller(c).catch(toNull))) return c.json<PublicConfig>(open)

  // The names may have to be asked of the Hub; its failure is told by the list, and is no reason to fail here.
  const usernames = await c.var.fleet.usernames().catch(toNone)
  return c.json<PublicConfig>({ ...open, usernames, problems })
})

function toNull(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

function toNone(error: unknown): string[] {
  if (error instanceof AppError) return []
  throw error
}
