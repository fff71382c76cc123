import type { ErrorCode } from '../../shared/errors.ts'
import { AppError } from '../errors.ts'

/** A failure of the Hub. `transient` says that the same read may well work in a moment. */
export class HubError extends AppError {
  readonly transient: boolean
  readonly status: number | null

  constructor(
    code: ErrorCode,
    message: string,
    details: { transient?: boolean; status?: number; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, message, details)
    this.transient = details.transient ?? false
    this.status = details.status ?? null
  }
}

/** What a call was about, for the sentence that a person reads. `token` is taken out of quoted text. */
export interface HubCall {
  username: string
  token: string | null
}
