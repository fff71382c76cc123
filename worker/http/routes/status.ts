import { Hono } from 'hono'
import type { Info, PublicConfig } from '../../../shared/wire/config.ts'
import type { Status } from '../../../shared/wire/status.ts'
import { statusQuery } from '../../../shared/wire/status-query.ts'
import { APP_NAME, VERSION } from '../../about.ts'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'
import { writeProblems } from '../../problems.ts'
import { findCaller, requireSession } from '../guards/require-session.ts'
import { validate } from '../middleware/validate.ts'

/** The configuration and state of this installation. */
export const statusRoutes = new Hono<AppEnv>()
  .get('/config', async (c) => {
    const { login, hub, apiKey, problems, problemCodes } = c.var.config
    const ready = { login: login !== null, hub: hub.missing === null, externalApi: apiKey !== null }
    const open = { success: true, name: APP_NAME, version: VERSION, ready } as const
    // A failure of the store is reported by the calls that need the session; the sign-in page needs this answer.
    if (!(await findCaller(c).catch(toNull))) return c.json<PublicConfig>(open)

    // This may have to ask the Hub. The list reports its failure: no reason to fail here.
    const usernames = await c.var.fleet.usernames().catch(toNone)
    return c.json<PublicConfig>({ ...open, usernames, problems, problemCodes })
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
    const { variables, problemCodes, hub } = c.var.config
    const refresh = c.req.valid('query').refresh === '1'
    const { problems: found, ...fleet } = await c.var.fleet.status({ refresh })
    // A wrong HF_ENDPOINT is reported once: by the variable's own problem, which says more.
    const isReported = (code: string) => code === 'no_account' && hub.isEndpointWrong
    const all = writeProblems([...problemCodes, ...found.filter(({ code }) => !isReported(code))])
    return c.json<Status>({ success: true, version: VERSION, variables, ...fleet, ...all })
  })

function toNull(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

function toNone(error: unknown): string[] {
  if (error instanceof AppError) return []
  throw error
}
