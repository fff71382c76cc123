import type { Context } from 'hono'
import type { ActionDone, Command } from '../../shared/model/actions.ts'
import type { AppEnv } from '../app-env.ts'
import { readIdempotencyKey } from './middleware/idempotency-key.ts'

/** Runs a command on a Space for the caller, and answers with the updated Space. */
export async function answerAction(c: Context<AppEnv>, spaceId: string, command: Command): Promise<Response> {
  const idempotencyKey = readIdempotencyKey(c)
  const done = await c.var.fleet.act({ by: c.var.actor, spaceId, command, idempotencyKey })
  return c.json<ActionDone>({ success: true, ...done })
}
