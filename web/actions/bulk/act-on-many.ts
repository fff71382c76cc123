import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ApiError } from '../../requests/transport/client.ts'
import type { ActionCenter, Outcome } from '../action-center.ts'

const AT_A_TIME = 4

interface ActOnManyOptions {
  center: Pick<ActionCenter, 'run'>
  action: Action
  spaces: readonly Space[]
  /** Stops after the calls in progress. The end of the session does the same: all others would be rejected. */
  controller: AbortController
  /** Called just before the action is sent. */
  onSend?: (space: Space) => void
  onOutcome: (outcome: Outcome) => void
}

/** Runs an action on each Space, a few at a time. Never rejects. */
export function actOnMany({ center, action, spaces, controller, onSend, onOutcome }: ActOnManyOptions) {
  return runBulk({
    items: spaces,
    run(space) {
      onSend?.(space)
      return center.run(space, action, true)
    },
    concurrency: AT_A_TIME,
    signal: controller.signal,
    onResult(_, outcome) {
      if (isEndOfSession(outcome)) controller.abort()
      onOutcome(outcome)
    },
  })
}

function isEndOfSession(outcome: Outcome): boolean {
  return (
    outcome.kind === 'refused' && outcome.error instanceof ApiError && outcome.error.code === 'unauthorized'
  )
}

interface BulkOptions<Item, Result> {
  items: readonly Item[]
  run: (item: Item) => Promise<Result>
  concurrency: number
  /** When aborted, no more items are started; those in progress are awaited. */
  signal: AbortSignal
  onResult: (item: Item, result: Result) => void
}

/** Processes the items in order, a few at a time. `run` must not reject: it returns its failure. */
export async function runBulk<Item, Result>({
  items,
  run,
  concurrency,
  signal,
  onResult,
}: BulkOptions<Item, Result>) {
  const queue = items.values()

  async function work() {
    for (const item of queue) {
      if (signal.aborted) return
      onResult(item, await run(item))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}
