import { HubError } from './hub-error.ts'

/**
 * The error for a request that `fetch` could not send, or a body that broke off. workerd does not say whether anything was sent
 * before the connection failed, so an action may have taken effect in either case.
 */
export function toNetworkError(cause: unknown): HubError {
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return new HubError('hub_timeout', 'The Hub did not answer in 10 seconds.', { cause })
  }
  const message = 'The Hub could not be reached, or its answer broke off.'
  return new HubError('hub_unavailable', message, { cause, transient: true })
}

/** Whether we have aborted the call ourselves, other than by its deadline. */
export function isOwnAbort({ cause }: HubError): boolean {
  return cause instanceof Error && cause.name === 'AbortError'
}
