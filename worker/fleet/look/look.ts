import { logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'
import type { Refresher } from '../listing/refresh/refresher.ts'
import type { Recorder } from './batch/recorder.ts'
import type { Answers } from './take-answer.ts'

/** Changes of one moment share a batch. */
const COALESCE_MS = 50

interface LookRooms {
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>
  recorder: Recorder
  answers: Answers
  /** What follows a look and may take longer than the time to the next one. Never rejects. */
  chores: () => Promise<void>
  /** Whether something waits for the Ledger. */
  hasNews: () => boolean
}

/**
 * The look: lists all accounts, and hands over what is new. There is never more than one at a time. A Ledger or an app that is slow
 * to answer does not delay the next one.
 */
export function createLook({ refresher, recorder, answers, chores, hasNews }: LookRooms) {
  const unfinished = new Set<Promise<void>>()
  let underWay: Promise<void> | null = null
  let choresUnderWay: Promise<void> | null = null
  let isSoon = false

  async function record(isLook: boolean): Promise<void> {
    const answer = await recorder.record({ isLook })
    if (answer) answers.take(answer)
  }

  async function doChores(): Promise<void> {
    await chores()
    if (hasNews()) await record(false)
  }

  async function handOver(): Promise<void> {
    await record(true)
    choresUnderWay ??= doChores().finally(() => {
      choresUnderWay = null
    })
    await choresUnderWay
  }

  async function lookNow(maxAgeMs: number): Promise<void> {
    // An account that cannot be listed has the error itself.
    await refresher.ensureFresh(maxAgeMs).catch(logUnexpected)
    const rest = handOver()
      .catch(logUnexpected)
      .finally(() => unfinished.delete(rest))
    unfinished.add(rest)
  }

  async function recordNow(): Promise<void> {
    isSoon = false
    await refresher.recall()
    await record(false)
  }

  return {
    /** Lists all accounts, unless the last list is younger than this. A look that is under way is shared. */
    look(maxAgeMs: number): Promise<void> {
      underWay ??= lookNow(maxAgeMs).finally(() => {
        underWay = null
      })
      return underWay
    },

    /** Resolves when everything that follows the looks so far is done. */
    finish: async () => void (await Promise.all(unfinished)),

    /** Hands over what waits, without a look. */
    recordSoon(): void {
      if (isSoon) return
      isSoon = true
      setTimeout(() => void withoutRequestId(recordNow).catch(logUnexpected), COALESCE_MS)
    },
  }
}
