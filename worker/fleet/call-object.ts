import { AppError } from '../errors.ts'
import { isBrokenCall, logBrokenCall } from '../log.ts'

const RETRY_SECONDS = 5

/**
 * Calls a Durable Object. A deploy or an eviction breaks the calls under way: what may be asked twice is, with a new stub.
 * An object that is overloaded is not asked again, which would only add to its load.
 * Throws `store_unavailable` if it could not be asked; what the object's own code throws goes through.
 */
export async function call<T>(verb: () => Promise<T>): Promise<T> {
  try {
    return await verb()
  } catch (error) {
    if (!isRetryable(error) || isOverloaded(error)) throw toUnavailable(error)
    return verb().catch((again: unknown) => {
      throw toUnavailable(again)
    })
  }
}

function toUnavailable(cause: unknown): unknown {
  if (!isBrokenCall(cause)) return cause
  logBrokenCall(cause)
  const message =
    'The part of the dashboard that knows the Spaces cannot be asked now. Try again in a moment.'
  return new AppError('store_unavailable', message, { retryAfterSeconds: RETRY_SECONDS, cause })
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}

function isOverloaded(error: unknown): boolean {
  return error instanceof Error && 'overloaded' in error && error.overloaded === true
}
