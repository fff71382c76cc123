import type { ErrorCode } from '../../shared/errors.ts'
import { AppError } from '../errors.ts'

/** A failure of the Hub. `transient` says that the same read may well work in a moment. */
export class HubError extends AppError {
  readonly transient: boolean
  readonly status: number | null
  /** How long the Hub asks to wait before the same read; 0 where it does not say. */
  readonly waitSeconds: number

  constructor(code: ErrorCode, message: string, details: HubErrorDetails = {}) {
    super(code, message, details)
    this.transient = details.transient ?? false
    this.status = details.status ?? null
    this.waitSeconds = details.waitSeconds ?? details.retryAfterSeconds ?? 0
  }

  /** Says first which Space or account it is about, unless its sentence names that or the account itself. */
  about(subject: string): this {
    const [username = ''] = subject.split('/')
    const isNamed = this.message.split(/[\s:.]+/).includes(username)
    if (!isNamed && !this.message.includes(subject)) this.message = `${subject}: ${this.message}`
    return this
  }
}

interface HubErrorDetails {
  transient?: boolean
  status?: number
  /** For the caller, too: the Hub's rate limit. */
  retryAfterSeconds?: number
  waitSeconds?: number
  cause?: unknown
}

/** What a call was about, for the sentence that a person reads. `token` is taken out of quoted text. */
export interface HubCall {
  username: string
  token: string | null
}
