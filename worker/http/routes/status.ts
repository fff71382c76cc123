import { Hono } from 'hono'
import type { Info, PublicConfig } from '../../../shared/wire/config.ts'
import { type Status, statusQuery } from '../../../shared/wire/status.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { findCaller, requireSession } from '../guards/require-session.ts'
import { validate } from '../middleware/validate.ts'

/** What this installation is, and how it is doing. */
export const statusRoutes = new Hono<AppEnv>()
  .get('/config', async (c) => {
    const { login, hub, apiKey, problems } = c.var.config
    const ready = { login: login !== null, hub: hub.missing === null, externalApi: apiKey !== null }
    const open = { success: true, name: APP_NAME, version: VERSION, ready } as const
    // The store's trouble is reported by what needs the session; the sign-in page needs this answer now.
    if (!(await findCaller(c).catch(toNull))) return c.json<PublicConfig>(open)

    // The names may have to be asked of the Hub; its failure is told by the list, and is no reason to fail here.
    const usernames = await c.var.fleet.usernames().catch(toNone)
    return c.json<PublicConfig>({ ...open, usernames, problems })
  })
  .get('/v1/info', requireSession, (c) =>
    c.json<Info>({
      success: true,
      name: APP_NAME,
      version: VERSION,
      apiVersion: 'v1',
      environment: 'cloudflare-workers',
    }),
  )
  .get('/v1/status', requireSession, validate('query', statusQuery), async (c) => {
    const { variables, problems, hub } = c.var.config
    const refresh = c.req.valid('query').refresh === '1'
    const { problems: found, ...fleet } = await c.var.fleet.status({ refresh })
    // One sentence for a wrong HF_ENDPOINT: the variable's own, which says more.
    const isReported = (sentence: string) => sentence === hub.missing && hub.isEndpointWrong
    const all = [...problems, ...found.filter((sentence) => !isReported(sentence))]
    return c.json<Status>({ success: true, version: VERSION, variables, ...fleet, problems: all })
  })

function toNull(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

function toNone(error: unknown): string[] {
  if (error instanceof AppError) return []
  throw error
}
