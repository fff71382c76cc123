import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { Note } from '../ledger/protocol.ts'
import { logNoteFailure } from '../log-lines.ts'
import { announceNews } from './tell-fleet.ts'

type NoteParts = Pick<Note, 'kind' | 'by' | 'what' | 'result'> & Partial<Pick<Note, 'spaceId' | 'account'>>

/** Notes in the activity what has just happened, and tells viewers. Neither delays the answer nor makes it fail. */
export function noteActivity(c: Context<AppEnv>, parts: NoteParts): void {
  const note = { at: Date.now(), spaceId: null, account: null, detail: null, ...parts }
  const done = c.var.ledger
    .note([note])
    .then((news) => announceNews(c, news))
    .catch((error: unknown) => logNoteFailure(note.what, error))
  c.executionCtx.waitUntil(done)
}
