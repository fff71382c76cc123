import type { ErrorCode } from '../../shared/wire/errors.ts'
import { AppError } from '../errors.ts'
import { withRequestId } from '../request-id.ts'

/** What an RPC method of the Fleet returns: errors lose their class on the way, so they travel as data. */
export type Answer<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: ErrorCode
      message: string
      details: Pick<AppError, 'retryAfterSeconds' | 'hubMessage'>
    }

/** What every verb is called with first. */
export interface Caller {
  requestId: string
  /** Sentences about the variables, for viewers: only the Worker reads every variable. */
  problems: string[]
}

/** Runs a verb for a request and turns its `AppError` into data; any other error is a bug and is thrown as it is. */
export async function toAnswer<T>(requestId: string, verb: () => Promise<T> | T): Promise<Answer<T>> {
  try {
    return { ok: true, value: await withRequestId(requestId, verb) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, retryAfterSeconds, hubMessage } = error
    return { ok: false, code, message, details: { retryAfterSeconds, hubMessage } }
  }
}

/** The value of an answer, or its failure thrown again on the caller's side. */
export function fromAnswer<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(answer.code, answer.message, answer.details)
}
