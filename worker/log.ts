import type { ErrorCode } from '../shared/errors.ts'
import { AppError } from './errors.ts'

/** One line where a Space that somebody watches gives no more readings, which no call to the Hub may show. */
export function logUnavailable(spaceId: string, code: ErrorCode): void {
  console.warn({ event: 'no-readings', space: spaceId, code })
}

/** One line for each stream that opens or closes, with how many there are now. Never whose it is. */
export function logStream(event: 'stream-opened' | 'stream-closed', viewers: number, ms: number): void {
  console.log({ event, viewers, ms })
}

type StoreTask = 'read' | 'write' | 'delete' | 'renew' | 'mark-ended' | 'count' | 'keep-list' | 'recall-list'

/** One line if the session store, our own storage or a rate limit fails; `count` is a limit that let somebody through. */
export function logStoreFailure(task: StoreTask, error: unknown): void {
  console.warn({ event: 'store-failure', task, reason: String(error) })
}

/** One line if the Fleet could not be told something that the caller's answer does not depend on. */
export function logFleetFailure(task: 'close-session' | 'extend-session', error: unknown): void {
  console.warn({ event: 'fleet-failure', task, reason: String(error) })
}

/** Whether a call to a Durable Object broke on the way: `retryable` and `overloaded` are set by its stub alone. */
export function isBrokenCall(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { retryable = false, overloaded = false } = error as { retryable?: boolean; overloaded?: boolean }
  return retryable || overloaded
}

/** One line for a call to a Durable Object that broke: a deploy or too much load; anything else is a bug. */
export function logBrokenCall(error: unknown): void {
  if (isBrokenCall(error)) console.warn({ event: 'broken-call', reason: String(error) })
  else console.error({ event: 'bug', error: String(error) })
}

let loggedProblems = ''

/** One line for what is wrong with the variables, and not one for each request. */
export function logProblems(problems: string[]): void {
  const text = problems.join('\n')
  if (text === loggedProblems) return
  loggedProblems = text
  if (text !== '') console.warn({ event: 'configuration', problems })
}

/**
 * For work that nobody waits for: what we expect to fail shows elsewhere, in the state of an account or a
 * Space, and is no news; anything else is a bug, and goes to the log.
 */
export function logUnexpected(error: unknown): void {
  if (!(error instanceof AppError)) console.error({ event: 'bug', error: String(error) })
}
