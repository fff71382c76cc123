import type { Context } from 'hono'
import type { HistoryQuery, OneHistory } from '../../shared/wire/history.ts'
import type { AppEnv } from '../app-env.ts'
import { readLook } from './read-look.ts'

/** The history of all Spaces; 304 if the caller's copy, named by `If-None-Match`, is still current. */
export async function answerHistory(c: Context<AppEnv>, { days }: HistoryQuery): Promise<Response> {
  const known = c.req.header('If-None-Match') ?? null
  const look = await readLook(c)
  const { etag, bytes } = await c.var.ledger.history({ days, look, etag: known })
  c.header('ETag', etag)
  if (bytes === null) return c.body(null, 304)
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/json; charset=utf-8' })
}

/** The history of one Space. */
export async function answerSpaceHistory(
  c: Context<AppEnv>,
  spaceId: string,
  { days }: HistoryQuery,
): Promise<Response> {
  const look = await readLook(c)
  return c.json<OneHistory>({ success: true, ...(await c.var.ledger.historyOf({ spaceId, days, look })) })
}
