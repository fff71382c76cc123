import type { Context } from 'hono'
import type { ActionDone, Command } from '../../shared/model/actions.ts'
import { ownerOf } from '../../shared/model/space-id.ts'
import type { AppEnv } from '../app-env.ts'
import { BrokenActionError } from '../fleet/client.ts'
import { readIdempotencyKey } from './middleware/idempotency-key.ts'
import { noteActivity } from './note-activity.ts'

/**
 * Runs a command on a Space for the caller, and answers with the updated Space. The Fleet notes every action that reaches it; one
 * whose call broke is noted here.
 */
export async function answerAction(c: Context<AppEnv>, spaceId: string, command: Command): Promise<Response> {
  const by = c.var.actor
  const idempotencyKey = readIdempotencyKey(c)
  const done = await c.var.fleet.act({ by, spaceId, command, idempotencyKey }).catch((error: unknown) => {
    if (error instanceof BrokenActionError) {
      const { code: result } = error
      noteActivity(c, {
        ...{ kind: 'action', what: command.action, by, result },
        ...{ spaceId, account: ownerOf(spaceId) },
      })
    }
    throw error
  })
  return c.json<ActionDone>({ success: true, ...done })
}
