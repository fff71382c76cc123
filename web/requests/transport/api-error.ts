import type { ErrorCode, ErrorParams, Issue } from '../../../shared/wire/errors.ts'
import type { EdgeCode } from './classify-answer.ts'

/**
 * What can go wrong with a call: the server's own codes, the answers of something in front of the server, no answer at all,
 * one that came too late, or one that violates the contract. `cookie_lost`: the browser did not keep the session.
 */
export type FailureCode = ErrorCode | EdgeCode | 'unreachable' | 'timeout' | 'cookie_lost'

interface Failure {
  code: FailureCode
  message: string
  requestId?: string | null | undefined
  issues?: Issue[] | undefined
  params?: ErrorParams | undefined
  retryAfterSeconds?: number | null | undefined
  hubMessage?: string | null | undefined
}

/** The error of every failed call to the server. Switch on `code`; `message` is safe to show. */
export class ApiError extends Error {
  override name = 'ApiError' as const
  readonly code: FailureCode
  readonly requestId: string | null
  readonly issues: Issue[]
  /** The names in the message. */
  readonly params: ErrorParams
  readonly retryAfterSeconds: number | null
  /** The Hub's own words, if it sent any. */
  readonly hubMessage: string | null

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options)
    this.code = failure.code
    this.requestId = failure.requestId ?? null
    this.issues = failure.issues ?? []
    this.params = failure.params ?? {}
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
    this.hubMessage = failure.hubMessage ?? null
  }
}

// Errors after which it is unknown whether the request took effect.
const WITHOUT_OUTCOME: ReadonlySet<FailureCode> = new Set([
  'hub_timeout',
  'outcome_unknown',
  'internal',
  'unreachable',
  'timeout',
  'unreadable',
  'gateway',
])

/** Whether a request that failed like this may still have taken effect. */
export function mayHaveWorked(error: unknown): boolean {
  return !(error instanceof ApiError) || WITHOUT_OUTCOME.has(error.code)
}
