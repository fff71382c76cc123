import type { Actor } from '../../../shared/model/actor.ts'
import { isSameName, ownerOf } from '../../../shared/model/space-id.ts'
import { AppError } from '../../errors.ts'
import type { Note } from '../../ledger/protocol.ts'

/** What is noted of an action apart from how it ends. */
interface ActionFacts extends Pick<Note, 'kind' | 'what' | 'detail'> {
  by: Actor
  spaceId: string
  /** The managed accounts. */
  usernames: string[]
}

/** Runs an action, and notes it with its result, also if it fails, and that nothing was sent if its `sent` is false. */
export async function noteAction<T extends object>(
  facts: () => ActionFacts,
  run: () => Promise<T>,
  onNote: (note: Note) => void,
): Promise<T> {
  const at = Date.now()
  const note = (result: string, more: Note['detail']) => onNote({ at, result, ...toNote(facts(), more) })
  try {
    const done = await run()
    note('ok', 'sent' in done && done.sent === false ? { sent: false } : null)
    return done
  } catch (error) {
    note(error instanceof AppError ? error.code : 'internal', null)
    throw error
  }
}

function toNote(
  { by, spaceId, usernames, kind, what, detail }: ActionFacts,
  more: Note['detail'],
): Omit<Note, 'at' | 'result'> {
  const account = usernames.find((name) => isSameName(name, ownerOf(spaceId))) ?? null
  return { kind, spaceId, account, by, what, detail: more === null ? detail : { ...detail, ...more } }
}
