import type { ErrorCode } from '../shared/wire/errors.ts'
import { AppError } from './errors.ts'
import { withRequestId } from './request-id.ts'

/** What an RPC method of the Fleet or the Ledger returns. Errors would lose their class on the way, so they travel as data. */
export type RpcAnswer<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: ErrorCode
      message: string
      details: Pick<AppError, 'issues' | 'params' | 'retryAfterSeconds' | 'hubMessage'>
    }

/** Runs a verb for a request and returns its `AppError` as data; any other error is a bug and is rethrown. */
export async function toAnswer<T>(requestId: string, verb: () => Promise<T> | T): Promise<RpcAnswer<T>> {
  try {
    return { ok: true, value: await withRequestId(requestId, verb) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message, issues, params, retryAfterSeconds, hubMessage } = error
    return { ok: false, code, message, details: { issues, params, retryAfterSeconds, hubMessage } }
  }
}

/** Returns the value of an answer, or throws its failure as an `AppError`. */
export function fromAnswer<T>(answer: RpcAnswer<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(answer.code, answer.message, answer.details)
}
