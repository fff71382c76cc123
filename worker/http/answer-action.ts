import type { Context } from 'hono'
import type { ActionDone, Command } from '../../shared/model/actions.ts'
import type { AppEnv } from '../app-env.ts'
import { readIdempotencyKey } from './middleware/idempotency-key.ts'
import { noteIfBroken } from './note-broken.ts'

/** Runs a command on a Space for the caller, and answers with the updated Space. */
export async function answerAction(c: Context<AppEnv>, spaceId: string, command: Command): Promise<Response> {
  const { actor: by, fleet } = c.var
  const idempotencyKey = readIdempotencyKey(c)
  const note = { spaceId, kind: 'action' as const, what: command.action, detail: null }
  const { message, space } = await noteIfBroken(c, note, () =>
    fleet.act({ by, spaceId, command, idempotencyKey }),
  )
  return c.json<ActionDone>({ success: true, message, space })
}
