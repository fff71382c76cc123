import type { ErrorCode, ErrorParams } from '../../../../shared/wire/errors.ts'
import { AppError } from '../../../errors.ts'

/** A failure of the Hub. `transient`: the same read may work in a moment. */
export class HubError extends AppError {
  readonly transient: boolean
  readonly status: number | null
  /** How long to wait before the same read, as stated by the Hub; 0 if it does not say. */
  readonly waitSeconds: number
  /** Whether the Hub itself refused: then an action has had no effect. */
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

  /** The same failure with the Space or account in front of its message, unless the message already names one. */
  about(subject: string): HubError {
    if (this.#details.subject !== undefined) return this
    return new HubError(this.code, `${subject}: ${this.message}`, { ...this.#details, subject })
  }

  /** The same failure with another code and message. */
  as(code: ErrorCode, message: string): HubError {
    const { subject: _, params: __, ...details } = this.#details
    return new HubError(code, message, details)
  }
}

interface HubErrorDetails {
  transient?: boolean
  status?: number
  /** Passed on to our caller: the Hub's rate limit. */
  retryAfterSeconds?: number
  waitSeconds?: number
  refused?: boolean
  hubMessage?: string | undefined
  params?: ErrorParams | undefined
  /** The Space or account that the message names. */
  subject?: string
  cause?: unknown
}

/** On whose behalf the Hub is called. */
export interface HubCall {
  username: string
  token: string | null
}
