import type { ErrorCode } from '../../../../shared/wire/errors.ts'
import { AppError } from '../../../errors.ts'

/** A failure of the Hub. `transient` says that the same read may well work in a moment. */
export class HubError extends AppError {
  readonly transient: boolean
  readonly status: number | null
  /** How long the Hub asks to wait before the same read; 0 if it does not say. */
  readonly waitSeconds: number
  /** Whether the Hub itself refused: then an action has not been done. */
  readonly refused: boolean
  readonly #details: HubErrorDetails

  constructor(code: ErrorCode, message: string, details: HubErrorDetails = {}) {
    super(code, message, details)
    this.#details = details
    this.transient = details.transient ?? false
    this.status = details.status ?? null
    this.waitSeconds = details.waitSeconds ?? details.retryAfterSeconds ?? 0
    this.refused = details.refused ?? false
  }

  /** The same failure, saying first which Space or account it is about, unless its sentence names one already. */
  about(subject: string): HubError {
    if (this.#details.subject !== undefined) return this
    return new HubError(this.code, `${subject}: ${this.message}`, { ...this.#details, subject })
  }

  /** The same failure under another code and sentence. */
  as(code: ErrorCode, message: string): HubError {
    const { subject: _, ...details } = this.#details
    return new HubError(code, message, details)
  }
}

interface HubErrorDetails {
  transient?: boolean
  status?: number
  /** For the caller, too: the Hub's rate limit. */
  retryAfterSeconds?: number
  waitSeconds?: number
  refused?: boolean
  hubMessage?: string | undefined
  /** The Space or account that the sentence names. */
  subject?: string
  cause?: unknown
}

/** What a call was about, for the sentence that a person reads. */
export interface HubCall {
  username: string
  token: string | null
}
