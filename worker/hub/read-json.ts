import { type Fetch, fetchHub, type HubConnection, reportFailure } from './fetch-hub.ts'
import { type HubCall, HubError } from './hub-error.ts'
import { readText } from './read-text.ts'
import { withRetries } from './retry.ts'
import { withDeadline } from './with-deadline.ts'

const TIMEOUT_MS = 10_000
const MAX_BYTES = 24 * 1024 * 1024

interface JsonAnswer {
  data: unknown
  headers: Headers
}

/** Reads JSON from the Hub, with retries. Throws `HubError`. */
export async function readJson(
  connection: HubConnection,
  url: URL,
  call: HubCall,
  { urgent = false } = {},
): Promise<unknown> {
  return (await read(connection, url, { ...call, urgent })).data
}

/** Sends an action to the Hub, once. Throws `HubError`. */
export async function postForJson(connection: HubConnection, url: URL, call: HubCall): Promise<unknown> {
  return (await sendForJson(connection, url, { ...call, method: 'POST', urgent: true })).data
}

/** A `fetch` for the Hub's own client: same token, retries, limits and errors as ours. */
export function createJsonFetch(connection: HubConnection, base: URL, call: HubCall): Fetch {
  return async function fetchJson(input) {
    const asked = new URL(input instanceof Request ? input.url : input, base)
    // The next page's address comes from the Hub: only its path and query count, never its host. They are
    // set one by one, because a path of `//host/…` would be resolved to that host.
    const url = new URL(base)
    url.pathname = asked.pathname
    url.search = asked.search
    const { data, headers } = await read(connection, url, { ...call, urgent: false })
    const link = headers.get('Link')
    const response = new Response(null, link ? { headers: { Link: link } } : {})
    // The data is there already: nothing is written and parsed a second time.
    return Object.assign(response, { json: async () => data })
  }
}

interface JsonCall extends HubCall {
  urgent: boolean
}

function read(connection: HubConnection, url: URL, call: JsonCall): Promise<JsonAnswer> {
  return withRetries(() => sendForJson(connection, url, { ...call, method: 'GET' }))
}

function sendForJson(
  connection: HubConnection,
  url: URL,
  options: JsonCall & { method: 'GET' | 'POST' },
): Promise<JsonAnswer> {
  const send = async (signal: AbortSignal) => {
    const response = await fetchHub(connection, url, { ...options, signal })
    return { data: parse(await readText(response, MAX_BYTES)), headers: response.headers }
  }
  const pool = options.urgent ? connection.urgentPool : connection.pool
  // The clock starts inside the pool: a call that waits for its turn has not been sent yet.
  return pool(() => reportFailure(connection, url, options, () => withDeadline(TIMEOUT_MS, send)))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HubError('hub_unavailable', 'The Hub sent something that is not JSON.', { cause })
  }
}
