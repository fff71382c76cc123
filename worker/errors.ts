import type { ErrorCode, ErrorParams, Issue } from '../shared/wire/errors.ts'

interface AppErrorDetails {
  issues?: Issue[] | undefined
  params?: ErrorParams | undefined
  retryAfterSeconds?: number | undefined
  hubMessage?: string | undefined
  cause?: unknown
}

/** An expected failure. `message` is safe to show to a person; `cause` is only for the log. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly issues: Issue[] | undefined
  /** The names in the message, safe to show. */
  readonly params: ErrorParams | undefined
  readonly retryAfterSeconds: number | undefined
  /** The Hub's own words, safe to show: short, without markup and secrets. */
  readonly hubMessage: string | undefined

  constructor(code: ErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.code = code
    this.issues = details.issues
    this.params = details.params
    this.retryAfterSeconds = details.retryAfterSeconds
    this.hubMessage = details.hubMessage
  }
}
