import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ApiError } from '../../requests/transport/client.ts'
import type { ActionCenter, Outcome } from '../action-center.ts'

const AT_A_TIME = 4

interface ActOnManyOptions {
  center: Pick<ActionCenter, 'run'>
  action: Action
  spaces: readonly Space[]
  /** Stops it after those under way. So does the end of the session: all the others would be refused. */
  controller: AbortController
  onOutcome: (outcome: Outcome) => void
}

/** Acts on the Spaces, a few at a time. Never rejects. */
export function actOnMany({ center, action, spaces, controller, onOutcome }: ActOnManyOptions) {
  return runBulk({
    items: spaces,
    run: (space) => center.run(space, action, true),
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
  /** Aborted: nothing more is begun; what is under way is waited for. */
  signal: AbortSignal
  onResult: (item: Item, result: Result) => void
}

/** Works through the items in their order, a few at a time. `run` tells failure by its result; it never rejects. */
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
