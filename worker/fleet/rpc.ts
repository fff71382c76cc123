import type { ErrorCode } from '../../shared/wire/errors.ts'
import type { ProblemCode } from '../../shared/wire/problems.ts'
import { AppError } from '../errors.ts'
import { withRequestId } from '../request-id.ts'

/** What an RPC method of the Fleet returns. Errors would lose their class on the way, so they travel as data. */
export type FleetAnswer<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: ErrorCode
      message: string
      details: Pick<AppError, 'params' | 'retryAfterSeconds' | 'hubMessage'>
    }

/** The first parameter of every verb. */
export interface Caller {
  requestId: string
  /** The problems of all variables, for viewers: only the Worker reads every variable. */
  problems: ProblemCode[]
}

/** Runs a verb for a request and returns its `AppError` as data; any other error is a bug and is rethrown. */
export async function toAnswer<T>(requestId: string, verb: () => Promise<T> | T): Promise<FleetAnswer<T>> {
  try {
    return { ok: true, value: await withRequestId(requestId, verb) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, params, retryAfterSeconds, hubMessage } = error
    return { ok: false, code, message, details: { params, retryAfterSeconds, hubMessage } }
  }
}

/** Returns the value of an answer, or throws its failure as an `AppError`. */
export function fromAnswer<T>(answer: FleetAnswer<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(answer.code, answer.message, answer.details)
}
