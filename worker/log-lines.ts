import type { ErrorCode } from '../shared/wire/errors.ts'
import { AppError } from './errors.ts'
import { currentRequestId } from './request-id.ts'

/** Every log line has this shape: the event, its fields, and the request that it belongs to. */
function writeLine(level: 'log' | 'warn' | 'error', event: string, fields: Record<string, unknown>): void {
  console[level]({ event, ...fields, requestId: currentRequestId() })
}

interface HandledRequest {
  method: string
  /** The route's pattern, never its path or query. */
  route: string
  status: number
  /** Null on success. */
  code: ErrorCode | null
  ms: number
  /** The kind of caller, never its name. */
  caller: 'anyone' | 'session' | 'key'
}

export function logHandledRequest(request: HandledRequest): void {
  writeLine('log', 'request', { ...request })
}

/** A failed call to the Hub. */
export interface HubFailure {
  error: { code: ErrorCode; status: number | null }
  method: string
  path: string
  username: string
  /** The cause, abridged and without a token; null if the Hub's answer itself is the failure. */
  reason: string | null
}

/** Logs a failed call to the Hub. Never a token or a body. */
export function logHubFailure({ error, method, path, username, reason }: HubFailure): void {
  const { code, status } = error
  writeLine('warn', 'hub-failure', { method, path, account: username, code, status, reason })
}

/** Logs that the samples of a watched Space stopped, which may happen without a failed call. */
export function logUnavailable(spaceId: string, code: ErrorCode): void {
  writeLine('warn', 'no-samples', { space: spaceId, code })
}

type StreamMoment = 'stream-opened' | 'stream-closed' | 'log-opened' | 'log-closed'

/** Logs a live stream or a log that opened or closed, with the number of open ones. Never whose it is. */
export function logStream(event: StreamMoment, viewers: number, ms: number): void {
  writeLine('log', event, { viewers, ms })
}

type StoreTask =
  | 'read'
  | 'write'
  | 'delete'
  | 'renew'
  | 'mark-ended'
  | 'count'
  | 'keep-list'
  | 'recall-list'
  | 'look'
  | 'alarm'

/** Logs a failure of the session store, our own storage or a rate limit. `count`: a rate limit failed, and the call went through. */
export function logStoreFailure(task: StoreTask, error: unknown): void {
  writeLine('warn', 'store-failure', { task, reason: String(error) })
}

type FleetTask =
  | 'close-session'
  | 'extend-session'
  | 'look-state'
  | 'set-watch'
  | 'announce'
  | 'keep-watching'

/** Logs a failed call to the Fleet that does not affect the answer to the caller. */
export function logFleetFailure(task: FleetTask, error: unknown): void {
  writeLine('warn', 'fleet-failure', { task, reason: String(error) })
}

/** Logs that something could not be noted in the activity; whatever was noted has still happened. */
export function logNoteFailure(what: string, error: unknown): void {
  writeLine('warn', 'note-failure', { what, reason: String(error) })
}

/** Logs that the Ledger did not take something over. What was sent is kept and sent again. */
export function logLedgerFailure(task: 'record' | 'attach-log', error: unknown): void {
  if (error instanceof AppError || isBrokenCall(error)) {
    writeLine('warn', 'ledger-failure', { task, reason: String(error) })
  } else logBug(`${task}: ${String(error)}`)
}

/** Logs how much of what waited for the Ledger had to be dropped. */
export function logDropped(entries: number): void {
  writeLine('warn', 'ledger-dropped', { entries })
}

/** Logs that the call after a look failed. Never its URL, which is a secret. */
export function logDeadManFailure(reason: string): void {
  writeLine('warn', 'dead-man-failure', { reason })
}

/** Whether the call to a Durable Object itself failed: only its stub sets `retryable` and `overloaded`. */
export function isBrokenCall(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { retryable = false, overloaded = false } = error as { retryable?: boolean; overloaded?: boolean }
  return retryable || overloaded
}

/** Logs a failed call to a Durable Object, caused by a deploy or too much load; anything else is logged as a bug. */
export function logBrokenCall(error: unknown): void {
  if (isBrokenCall(error)) writeLine('warn', 'broken-call', { reason: String(error) })
  else logBug(String(error))
}

let loggedProblems = ''

/** Logs what is wrong with the variables, once rather than for each request. */
export function logProblems(problems: string[]): void {
  const text = problems.join('\n')
  if (text === loggedProblems) return
  loggedProblems = text
  if (text !== '') writeLine('warn', 'configuration', { problems })
}

/**
 * For work in the background: an expected failure shows elsewhere, in the state of an account or a Space. Anything else is
 * logged as a bug.
 */
export function logUnexpected(error: unknown): void {
  if (!(error instanceof AppError)) logBug(String(error))
}

/** Logs a bug. The caller makes sure that the text contains no secret. */
export function logBug(error: string): void {
  writeLine('error', 'bug', { error })
}
