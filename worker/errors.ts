import type { ErrorCode, Issue } from '../shared/errors.ts'

interface Details {
  issues?: Issue[]
  retryAfterSeconds?: number
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

  constructor(code: ErrorCode, message: string, { issues, retryAfterSeconds, cause }: Details = {}) {
    super(message, { cause })
    this.code = code
    this.issues = issues
    this.retryAfterSeconds = retryAfterSeconds
  }
}
