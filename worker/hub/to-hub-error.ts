import type { ErrorCode } from '../../shared/errors.ts'
import { readErrorText } from './error-text.ts'
import { type HubCall, HubError } from './hub-error.ts'
import { retryAfterSeconds, statedRetryAfter } from './rate-limit.ts'

/** Turns an answer of the Hub that is no success into one of our errors; its body is read and gone. */
export async function toHubError(response: Response, call: HubCall): Promise<HubError> {
  const text = await readErrorText(response, call.token)
  const { status } = response
  const transient = status === 408 || status === 429 || status >= 500
  const wait =
    status === 429
      ? { retryAfterSeconds: retryAfterSeconds(response.headers) }
      : { waitSeconds: statedRetryAfter(response.headers) ?? 0 }
  return new HubError(codeOf(status), sentence(status, call.username, text), { transient, status, ...wait })
}

/** The error for an answer that did not come at all, or broke off. */
export function toNetworkError(cause: unknown): HubError {
  if (cause instanceof HubError) return cause
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return new HubError('hub_timeout', 'The Hub did not answer in 10 seconds.', { cause })
  }
  return new HubError('hub_unavailable', 'The Hub could not be reached, or its answer broke off.', {
    cause,
    transient: true,
  })
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'hub_unauthorized'
  if (status === 402 || status === 403) return 'hub_forbidden'
  if (status === 404) return 'space_not_found'
  if (status === 429) return 'hub_rate_limited'
  if (status === 408) return 'hub_timeout'
  return status >= 400 && status < 500 ? 'hub_rejected' : 'hub_unavailable'
}

function sentence(status: number, username: string, text: string): string {
  const quoted = text ? `: “${text}”` : '.'
  if (status === 401) return `The Hub refused the token of ${username}${quoted}`
  if (status === 402 || status === 403) return `The Hub does not allow this to ${username}${quoted}`
  if (status === 404) return `The Hub does not find this${quoted}`
  if (status === 429) return `The Hub's rate limit for ${username} is used up${quoted}`
  if (status >= 500 || status === 408) return `The Hub has trouble of its own (status ${status}).`
  if (status < 400) return `The Hub sent an answer that nothing can be made of (status ${status}).`
  return `The Hub rejected this${quoted}`
}
