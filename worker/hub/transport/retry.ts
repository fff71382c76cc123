import { backOffMs } from '../../../shared/back-off.ts'
import { HubError } from './errors/hub-error.ts'
import { isOwnAbort } from './errors/network-error.ts'

const RETRIES = 2
const BACK_OFF = { firstMs: 500, longestMs: 1_000 }
const LONGEST_WAIT_SECONDS = 5
/** No attempt starts later than this: enough for both waits, but not for a Hub that is slow to fail. */
const LAST_TRY_MS = 10_500

export type Wait = (ms: number) => Promise<void>

const sleep: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Retries a read twice after transient failures, with back-off and jitter, honouring `Retry-After` up to 5 s. Not for actions,
 * which must not be sent twice.
 */
export async function withRetries<T>(read: () => Promise<T>, wait: Wait = sleep): Promise<T> {
  const startedAt = Date.now()
  for (let attempt = 0; ; attempt++) {
    try {
      return await read()
    } catch (error) {
      if (attempt === RETRIES || !isWorthRetrying(error)) throw error
      const delay = delayMs(attempt, error)
      if (Date.now() - startedAt + delay > LAST_TRY_MS) throw error
      await wait(delay)
    }
  }
}

function isWorthRetrying(error: unknown): error is HubError {
  if (!(error instanceof HubError) || !error.transient || isOwnAbort(error)) return false
  return error.waitSeconds <= LONGEST_WAIT_SECONDS
}

function delayMs(attempt: number, error: HubError): number {
  return backOffMs(attempt, BACK_OFF, Math.random(), error.waitSeconds * 1000)
}
