import { sanitize } from './error-text.ts'
import { type HubCall, HubError } from './hub-error.ts'
import { parseRateLimit, type RateLimit } from './rate-limit.ts'
import { toHubError, toNetworkError } from './to-hub-error.ts'

export type Fetch = typeof fetch

type Pool = <T>(task: () => Promise<T>) => Promise<T>

/** What every call to the Hub goes through. */
export interface HubConnection {
  fetch: Fetch
  /** Where a token may be sent, and nowhere else. */
  origins: ReadonlySet<string>
  /** Where reads wait for their turn. */
  pool: Pool
  /** The same for what is done to a Space, which waits behind no read. */
  urgentPool: Pool
  /** Told the budget that each answer states, with the token that it belongs to. */
  onRateLimit?: (token: string | null, limit: RateLimit) => void
  /** Told each failure, for the log. */
  onFailure?: (failure: HubFailure) => void
}

export interface HubFailure {
  error: HubError
  method: string
  path: string
  username: string
  /** What it came of, shortly and without a token; null where the Hub's answer itself is the failure. */
  reason: string | null
}

interface Options extends HubCall {
  method?: 'GET' | 'POST'
  accept?: string
  /** Aborts the call, and the body that comes of it. */
  signal: AbortSignal
}

const MAX_REDIRECTS = 3

/**
 * Runs one call and turns whatever it throws into a `HubError`, which is reported. A call that we ourselves
 * gave up is no failure of the Hub, nor is 406: its word for a Space that does not run.
 */
export async function reportFailure<T>(
  connection: HubConnection,
  url: URL,
  { method = 'GET', username, token }: HubCall & { method?: string },
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    const error = toNetworkError(cause)
    const isOurs = cause instanceof Error && cause.name === 'AbortError'
    if (!isOurs && error.status !== 406) {
      const reason = reasonOf(error, token)
      connection.onFailure?.({ error, method, path: url.pathname, username, reason })
    }
    throw error
  }
}

function reasonOf({ cause }: HubError, token: string | null): string | null {
  if (!(cause instanceof Error)) return null
  // A parser's words quote what it read: the name is enough.
  return cause instanceof SyntaxError ? cause.name : sanitize(`${cause.name}: ${cause.message}`, token)
}

/**
 * Sends one request with the account's token and returns a successful answer, its body unread.
 * A redirect is followed on the same origin alone: the token never goes anywhere else. One of an action is
 * not followed: it would be sent twice, and to a Space that may not be managed.
 * Throws `HubError`, or what `fetch` throws.
 */
export async function fetchHub(connection: HubConnection, url: URL, options: Options): Promise<Response> {
  if (!connection.origins.has(url.origin)) throw new Error(`${url.origin} is not the Hub`)
  let target = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await fetchOnce(connection, target, options)
    const location = redirectOf(response)
    if (location === null) return accept(connection, response, options)
    await response.body?.cancel()
    target = new URL(location, target)
    if (target.origin !== url.origin) {
      throw new HubError('hub_unavailable', 'The Hub redirected to another host, which is not followed.')
    }
    if (options.method === 'POST') throw renamed()
  }
  throw new HubError('hub_unavailable', 'The Hub redirected too often.')
}

function fetchOnce({ fetch }: HubConnection, url: URL, { method, accept, token, signal }: Options) {
  const headers = new Headers({ accept: accept ?? 'application/json' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  return fetch(url.href, { method: method ?? 'GET', headers, redirect: 'manual', signal })
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('Location') : null
}

/** The Hub redirects from the old name of a Space that was renamed or moved. */
function renamed(): HubError {
  return new HubError('space_not_found', 'The Hub has this Space under another name now.')
}

async function accept(connection: HubConnection, response: Response, options: Options): Promise<Response> {
  const limit = parseRateLimit(response.headers)
  if (limit) connection.onRateLimit?.(options.token, limit)
  if (!response.ok) throw await toHubError(response, options)
  return response
}
