import type { Action } from '../../../shared/model/actions.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import { isSameName, ownerOf } from '../../../shared/model/space-id.ts'
import { AppError } from '../../errors.ts'
import type { Note } from '../../ledger/protocol.ts'

interface ActionFacts {
  by: Actor
  spaceId: string
  action: Action
  /** The managed accounts. */
  usernames: string[]
}

interface Sent {
  /** False if nothing had to be sent. */
  sent: boolean
}

/** Runs an action, and notes it with its result, also if it fails. */
export async function noteAction<T extends Sent>(
  facts: () => ActionFacts,
  run: () => Promise<T>,
  onNote: (note: Note) => void,
): Promise<T> {
  const at = Date.now()
  const note = (result: string, detail: Note['detail']) => onNote({ ...toNote(facts()), at, result, detail })
  try {
    const done = await run()
    note('ok', done.sent ? null : { sent: false })
    return done
  } catch (error) {
    note(error instanceof AppError ? error.code : 'internal', null)
    throw error
  }
}

function toNote({ by, spaceId, action, usernames }: ActionFacts): Omit<Note, 'at' | 'result' | 'detail'> {
  const account = usernames.find((name) => isSameName(name, ownerOf(spaceId))) ?? null
  return { kind: 'action', spaceId, account, by, what: action }
}
