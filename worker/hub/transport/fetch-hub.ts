import type { HubFailure } from '../../log-lines.ts'
import type { Mask } from '../../mask.ts'
import { sanitize } from './errors/error-text.ts'
import { type HubCall, HubError } from './errors/hub-error.ts'
import { isOwnAbort, toNetworkError } from './errors/network-error.ts'
import { toActionError, toHubError } from './errors/to-hub-error.ts'
import { parseRateLimit, type RateLimit } from './rate-limit.ts'
import { nextTarget } from './redirect.ts'

export type Fetch = typeof fetch

type Pool = <T>(task: () => Promise<T>) => Promise<T>

/** What every call to the Hub needs. */
export interface HubConnection {
  fetch: Fetch
  /** The only origins that a token may be sent to. */
  origins: ReadonlySet<string>
  /** Removes our secrets and every token from the Hub's texts. */
  mask: Mask
  /** Limits concurrent reads. */
  pool: Pool
  /** Limits concurrent actions, which never wait for reads. */
  urgentPool: Pool
  /** Called with the rate limit that an answer states, and the token it applies to. */
  onRateLimit?: (token: string | null, limit: RateLimit) => void
  /** Called for each failure, for the log. */
  onFailure?: (failure: HubFailure) => void
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** An action. It is never sent twice. */
export interface HubAction {
  method: 'POST' | 'PUT' | 'DELETE'
  body?: Json
}

export type HubRequestInit = HubAction | { method?: 'GET'; body?: never }

type FetchOptions = HubCall &
  HubRequestInit & {
    accept?: string
    /** Aborts the call and its response body. */
    signal: AbortSignal
  }

const MAX_REDIRECTS = 3

/**
 * Runs one call and reports its `HubError`. The error of an action says whether the action may have taken effect. Not reported:
 * calls that we aborted ourselves, and 406, which means that a Space is not running. Any other error is a bug.
 */
export async function reportFailure<T>(
  connection: HubConnection,
  url: URL,
  { username, ...init }: HubCall & HubRequestInit,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    if (!(cause instanceof HubError)) throw cause
    const error = isAction(init) ? toActionError(cause) : cause
    if (!isOwnAbort(error) && error.status !== 406) {
      const reason = reasonOf(error, connection.mask)
      connection.onFailure?.({ error, method: init.method ?? 'GET', path: url.pathname, username, reason })
    }
    throw error
  }
}

function isAction({ method = 'GET' }: HubRequestInit): boolean {
  return method !== 'GET'
}

function reasonOf({ cause }: HubError, mask: Mask): string | null {
  if (!(cause instanceof Error)) return null
  // The message of a parser quotes its input: the name is enough.
  return cause instanceof SyntaxError ? cause.name : sanitize(`${cause.name}: ${cause.message}`, mask)
}

/**
 * Sends one request with the account's token and returns a successful response, its body unread. The token never leaves its
 * origin. An action is not sent a second time: a redirect of it is a failure. Throws `HubError`.
 */
export async function fetchHub(
  connection: HubConnection,
  url: URL,
  options: FetchOptions,
): Promise<Response> {
  if (!connection.origins.has(url.origin)) throw new Error(`${url.origin} is not the Hub`)
  let target = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await fetchOnce(connection, target, options)
    const location = redirectOf(response)
    if (location === null) return requireSuccess(connection, response, options)
    await response.body?.cancel().catch(() => undefined)
    target = nextTarget(target, location, { isAction: isAction(options) })
  }
  throw new HubError('hub_unavailable', 'The Hub redirected too often.')
}

/** Only errors of `fetch` itself count as network errors. */
function fetchOnce({ fetch }: HubConnection, url: URL, options: FetchOptions) {
  const { method = 'GET', accept = 'application/json', token, signal } = options
  const headers = new Headers({ accept })
  if (token) headers.set('authorization', `Bearer ${token}`)
  const body = options.body === undefined ? null : JSON.stringify(options.body)
  if (body !== null) headers.set('content-type', 'application/json')
  const sent = fetch(url.href, { method, headers, body, redirect: 'manual', signal })
  return sent.catch((cause: unknown) => {
    throw toNetworkError(cause)
  })
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('Location') : null
}

async function requireSuccess(
  connection: HubConnection,
  response: Response,
  options: FetchOptions,
): Promise<Response> {
  const limit = parseRateLimit(response.headers)
  if (limit) connection.onRateLimit?.(options.token, limit)
  if (!response.ok) throw await toHubError(response, options, connection.mask)
  return response
}
