import { type Fetch, fetchHub, type HubConnection } from './fetch-hub.ts'
import { type HubCall, HubError } from './hub-error.ts'
import { readText } from './read-text.ts'
import { withRetries } from './retry.ts'
import { toNetworkError } from './to-hub-error.ts'
import { withDeadline } from './with-deadline.ts'

const TIMEOUT_MS = 10_000
const MAX_BYTES = 24 * 1024 * 1024

interface Answer {
  data: unknown
  headers: Headers
}

/** Reads JSON from the Hub, with retries. Throws `HubError`. */
export function readJson(connection: HubConnection, url: URL, call: HubCall): Promise<Answer> {
  return withRetries(() => sendForJson(connection, url, { ...call, method: 'GET' }))
}

/** Sends an action to the Hub, once. Throws `HubError`. */
export async function postForJson(connection: HubConnection, url: URL, call: HubCall): Promise<unknown> {
  return (await sendForJson(connection, url, { ...call, method: 'POST' })).data
}

/** A `fetch` over `readJson` for the Hub's own client: same token, retries, limits and errors. */
export function createJsonFetch(connection: HubConnection, base: URL, call: HubCall): Fetch {
  return async function fetchJson(input) {
    const asked = new URL(input instanceof Request ? input.url : input, base)
    // The next page's address comes from the Hub: only its path and query count, never its host.
    const url = new URL(asked.pathname + asked.search, base)
    const { data, headers } = await readJson(connection, url, call)
    const link = headers.get('Link')
    return Response.json(data, link ? { headers: { Link: link } } : {})
  }
}

function sendForJson(
  connection: HubConnection,
  url: URL,
  options: HubCall & { method: 'GET' | 'POST' },
): Promise<Answer> {
  // The clock starts inside the pool: a call that waits for its turn has not been sent yet.
  return connection.pool(() =>
    withDeadline(TIMEOUT_MS, async (signal) => {
      const response = await fetchHub(connection, url, { ...options, signal })
      const text = await readText(response, MAX_BYTES).catch((cause: unknown) => {
        throw toNetworkError(cause)
      })
      return { data: parse(text), headers: response.headers }
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HubError('hub_unavailable', 'The Hub sent something that is not JSON.', { cause })
  }
}
