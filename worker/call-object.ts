import { AppError } from './errors.ts'
import { isBrokenCall, logBrokenCall } from './log-lines.ts'

const RETRY_SECONDS = 5

/**
 * Calls a Durable Object, and retries once with a new stub if a deploy or an eviction breaks the call. An overloaded object is
 * not called again, which would add to its load. Throws `store_unavailable` if the call fails again, and whatever the object's
 * own code throws.
 */
export async function callTwice<T>(verb: () => Promise<T>): Promise<T> {
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
  const message = 'A part of the server is not available. Try again in a moment.'
  return new AppError('store_unavailable', message, { retryAfterSeconds: RETRY_SECONDS, cause })
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}

function isOverloaded(error: unknown): boolean {
  return error instanceof Error && 'overloaded' in error && error.overloaded === true
}
