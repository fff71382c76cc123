import type { ErrorCode, Issue } from '../shared/wire/errors.ts'

interface Details {
  issues?: Issue[]
  retryAfterSeconds?: number | undefined
  hubMessage?: string | undefined
  cause?: unknown
}

/**
 * The one way to fail. `message` is for a person and safe to show; `cause` is for the log alone.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly issues: Issue[] | undefined
  readonly retryAfterSeconds: number | undefined
  /** The Hub's own words, fit to be shown: short, without markup and secrets. */
  readonly hubMessage: string | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause })
    this.code = code
    this.issues = details.issues
    this.retryAfterSeconds = details.retryAfterSeconds
    this.hubMessage = details.hubMessage
  }
}
