import { checkReceiver } from '../../../shared/channels/check-receiver.ts'
import { logDeadManFailure } from '../../log-lines.ts'
import { withDeadline } from '../../with-deadline.ts'

const MAX_WAIT_MS = 10_000

interface DeadManOptions {
  fetch: typeof fetch
  /** While the Hub is on a loopback address, so may be the receiver, by http. */
  isLocal: boolean
}

/** Calls somebody who notices when the calls end. The answer is ignored. Never rejects. */
export function createDeadMan({ fetch, isLocal }: DeadManOptions) {
  return async function callDeadMan(address: string | null): Promise<void> {
    if (address === null || checkReceiver(address, { isLocal, origin: null }) !== null) return
    try {
      const response = await withDeadline(MAX_WAIT_MS, (signal) =>
        fetch(address, { redirect: 'manual', signal }),
      )
      await response.body?.cancel()
      if (response.status >= 400) logDeadManFailure(`status ${response.status}`)
    } catch (error) {
      // The message may quote the URL.
      logDeadManFailure(error instanceof Error ? error.name : 'unknown')
    }
  }
}
