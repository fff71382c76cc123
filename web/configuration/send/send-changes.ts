import { ApiError } from '../../requests/transport/api-error.ts'
import type { Planned } from '../draft/draft.ts'

/** More failures in one Space are not tried: something is wrong with all of them. */
const MOST_FAILURES = 3

/** How a change went; `left`: it was not sent any more. */
export type ChangeResult = { id: string } & (
  | { kind: 'done' }
  | { kind: 'left' }
  | { kind: 'failed'; error: unknown }
)

interface SendOptions {
  send: (planned: Planned) => Promise<unknown>
  signal: AbortSignal
  onResult: (result: ChangeResult) => void
}

/**
 * Sends changes one after another: each restarts the Space, and of some at once nobody could say which was first. The third failure ends it, and so does
 * one that would be that of all: no session, no token. Never rejects.
 */
export async function sendChanges(
  planned: readonly Planned[],
  { send, signal, onResult }: SendOptions,
): Promise<ChangeResult[]> {
  const results: ChangeResult[] = []
  const note = (result: ChangeResult) => {
    results.push(result)
    onResult(result)
  }
  let failures = 0
  for (const one of planned) {
    if (signal.aborted || failures >= MOST_FAILURES) {
      note({ id: one.id, kind: 'left' })
      continue
    }
    try {
      await send(one)
      note({ id: one.id, kind: 'done' })
    } catch (error) {
      failures = isForAll(error) ? MOST_FAILURES : failures + 1
      note({ id: one.id, kind: 'failed', error })
    }
  }
  return results
}

function isForAll(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    ['unauthorized', 'no_token', 'hub_unauthorized', 'space_not_found'].includes(error.code)
  )
}
