import type { AccountConfig } from '../../config/hub-config.ts'
import { withDeadline } from '../../with-deadline.ts'
import { HubError } from '../transport/errors/hub-error.ts'
import { toNetworkError } from '../transport/errors/network-error.ts'
import { fetchHub, type HubConnection, reportFailure } from '../transport/fetch-hub.ts'

const HEADERS_TIMEOUT_MS = 10_000

export type ByteStream = ReadableStream<Uint8Array>

/**
 * Opens one of the Hub's event streams (`content`: metrics or whatever it carries, for the error's message) and returns its bytes
 * unread. Opening waits for its turn like any read; the open stream does not count. `signal` ends it. Throws `HubError`.
 */
export async function openEventStream(
  connection: HubConnection,
  url: URL,
  account: AccountConfig,
  { content, signal }: { content: string; signal: AbortSignal },
): Promise<ByteStream> {
  const send = async (late: AbortSignal) => {
    // The caller may have given up while this waited for the pool.
    if (signal.aborted) throw toNetworkError(signal.reason)
    const accept = 'text/event-stream'
    const both = AbortSignal.any([signal, late])
    return toStream(await fetchHub(connection, url, { ...account, accept, signal: both }), content)
  }
  return connection.pool(() =>
    reportFailure(connection, url, account, () => withDeadline(HEADERS_TIMEOUT_MS, send)),
  )
}

async function toStream(response: Response, content: string): Promise<ByteStream> {
  const type = response.headers.get('Content-Type')
  if (response.body && type?.startsWith('text/event-stream')) return response.body
  await response.body?.cancel().catch(() => undefined)
  throw new HubError('hub_unavailable', `The Hub did not send a ${content} stream.`)
}
