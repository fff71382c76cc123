import type { ErrorCode } from '../shared/wire/errors.ts'
import { AppError } from './errors.ts'
import { currentRequestId } from './request-id.ts'

/** Every line of ours has this shape: what happened, its fields, and the request that it was done for. */
function writeLine(level: 'log' | 'warn' | 'error', event: string, fields: Record<string, unknown>): void {
  console[level]({ event, ...fields, requestId: currentRequestId() })
}

interface HandledRequest {
  method: string
  /** The route's pattern, never its path or query. */
  route: string
  status: number
  /** Null if it worked. */
  code: ErrorCode | null
  ms: number
  /** Who called, by kind and never by name. */
  caller: 'anyone' | 'session' | 'key'
}

/** One line for each request. */
export function logHandledRequest(request: HandledRequest): void {
  writeLine('log', 'request', { ...request })
}

interface HubFailure {
  error: { code: ErrorCode; status: number | null }
  method: string
  path: string
  username: string
  reason: string | null
}

/** One line for each failure of the Hub: what was asked and for whom, how it went and why. Never a token or a body. */
export function logHubFailure({ error, method, path, username, reason }: HubFailure): void {
  const { code, status } = error
  writeLine('warn', 'hub-failure', { method, path, account: username, code, status, reason })
}

/** One line if the samples of a watched Space stop, which no call to the Hub may show. */
export function logUnavailable(spaceId: string, code: ErrorCode): void {
  writeLine('warn', 'no-samples', { space: spaceId, code })
}

/** One line for each stream that opens or closes, with how many there are now. Never whose it is. */
export function logStream(event: 'stream-opened' | 'stream-closed', viewers: number, ms: number): void {
  writeLine('log', event, { viewers, ms })
}

type StoreTask = 'read' | 'write' | 'delete' | 'renew' | 'mark-ended' | 'count' | 'keep-list' | 'recall-list'

/** One line if the session store, our own storage or a rate limit fails; `count` is a limit that let somebody through. */
export function logStoreFailure(task: StoreTask, error: unknown): void {
  writeLine('warn', 'store-failure', { task, reason: String(error) })
}

/** One line if the Fleet could not be notified of something that the caller's answer does not depend on. */
export function logFleetFailure(task: 'close-session' | 'extend-session', error: unknown): void {
  writeLine('warn', 'fleet-failure', { task, reason: String(error) })
}

/** Whether a call to a Durable Object broke on the way: `retryable` and `overloaded` are set by its stub alone. */
export function isBrokenCall(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { retryable = false, overloaded = false } = error as { retryable?: boolean; overloaded?: boolean }
  return retryable || overloaded
}

/** One line for a call to a Durable Object that broke: a deploy or too much load; anything else is a bug. */
export function logBrokenCall(error: unknown): void {
  if (isBrokenCall(error)) writeLine('warn', 'broken-call', { reason: String(error) })
  else logBug(String(error))
}

let loggedProblems = ''

/** One line for what is wrong with the variables, and not one for each request. */
export function logProblems(problems: string[]): void {
  const text = problems.join('\n')
  if (text === loggedProblems) return
  loggedProblems = text
  if (text !== '') writeLine('warn', 'configuration', { problems })
}

/**
 * For work that nobody waits for: a failure that we expect shows elsewhere, in the state of an account or a Space.
 * Anything else is a bug.
 */
export function logUnexpected(error: unknown): void {
  if (!(error instanceof AppError)) logBug(String(error))
}

/** One line for a bug, in words that hold no secret. */
export function logBug(error: string): void {
  writeLine('error', 'bug', { error })
}
