import type { Context } from 'hono'
import type { LogQuery } from '../../shared/wire/log-query.ts'
import type { AppEnv } from '../app-env.ts'

/** Whose log it is: it ends with the session, and each session may have a few open. */
interface LogSession {
  id: string
  expires: number
}

/** Follows a log, from where the reader's `Last-Event-ID` says. */
export async function answerLogStream(
  c: Context<AppEnv>,
  { id, expires }: LogSession,
  spaceId: string,
  query: LogQuery,
): Promise<Response> {
  c.header('Content-Type', 'text/event-stream; charset=utf-8')
  c.header('X-Accel-Buffering', 'no')
  // HEAD is routed here, too: nobody would read its stream or close it.
  if (c.req.method === 'HEAD') return c.body(null)
  const after = c.req.header('Last-Event-ID')?.slice(0, 100) ?? null
  return c.body(await c.var.fleet.openLog({ id, expires }, { spaceId, after, ...query }))
}
