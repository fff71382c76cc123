import type { Context } from 'hono'
import { ownerOf } from '../../shared/model/space-id.ts'
import type { AppEnv } from '../app-env.ts'
import { BrokenActionError } from '../fleet/client.ts'
import type { Note } from '../ledger/protocol.ts'
import { noteActivity } from './note-activity.ts'

/**
 * Waits for an action on a Space. The Fleet notes every action that reaches it; one whose call broke is noted here, because nobody else
 * knows of it.
 */
export async function noteIfBroken<T>(
  c: Context<AppEnv>,
  { spaceId, ...note }: Pick<Note, 'kind' | 'what' | 'detail'> & { spaceId: string },
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof BrokenActionError) {
      const { code: result } = error
      noteActivity(c, { ...note, by: c.var.actor, result, spaceId, account: ownerOf(spaceId) })
    }
    throw error
  }
}
