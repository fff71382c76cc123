import type { HubFailure } from '../../hub/transport/fetch-hub.ts'
import { currentRequestId } from '../../request-id.ts'

/** One line for each failure of the Hub: what was asked, for whom and which request, how it went and why. Never a token or a body. */
export function logHubFailure({ error, method, path, username, reason }: HubFailure): void {
  const { code, status } = error
  const requestId = currentRequestId()
  console.warn({ event: 'hub-failure', method, path, account: username, code, status, reason, requestId })
}
