import type { Mask } from '../../mask.ts'
import { sanitize } from './errors/error-text.ts'
import { type HubCall, HubError } from './errors/hub-error.ts'
import { toNetworkError } from './errors/network-error.ts'
import { toActionError, toHubError } from './errors/to-hub-error.ts'
import { parseRateLimit, type RateLimit } from './rate-limit.ts'
import { nextTarget } from './redirect.ts'

export type Fetch = typeof fetch

type Pool = <T>(task: () => Promise<T>) => Promise<T>

/** What every call to the Hub goes through. */
export interface HubConnection {
  fetch: Fetch
  /** Where a token may be sent, and nowhere else. */
  origins: ReadonlySet<string>
  /** Takes our secrets and every token out of what the Hub says. */
  mask: Mask
  /** Where reads wait for their turn. */
  pool: Pool
  /** The same for what is done to a Space, which waits behind no read. */
  urgentPool: Pool
  /** Gets the budget that each answer states, with the token that it belongs to. */
  onRateLimit?: (token: string | null, limit: RateLimit) => void
  /** Gets each failure, for the log. */
  onFailure?: (failure: HubFailure) => void
}

export interface HubFailure {
  error: HubError
  method: string
  path: string
  username: string
  /** Its cause, in short and without a token; null if the Hub's answer itself is the failure. */
  reason: string | null
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** An action: it is never sent twice. */
export interface HubAction {
  method: 'POST' | 'PUT' | 'DELETE'
  body?: Json
}

/** An action, or a read. */
export type HubRequestInit = HubAction | { method?: 'GET'; body?: never }

type Options = HubCall &
  HubRequestInit & {
    accept?: string
    /** Aborts the call, and the body that follows. */
    signal: AbortSignal
  }

const MAX_REDIRECTS = 3

/**
 * Runs one call and reports its `HubError`; an action's error says whether the action may have been done. Any other error is a bug of
 * ours. A call that we ourselves gave up is not a failure, nor is 406: the Hub's word for a Space that does not run.
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
    if (!isOurs(error) && error.status !== 406) {
      const reason = reasonOf(error, connection.mask)
      connection.onFailure?.({ error, method: init.method ?? 'GET', path: url.pathname, username, reason })
    }
    throw error
  }
}

function isAction({ method = 'GET' }: HubRequestInit): boolean {
  return method !== 'GET'
}

function isOurs({ cause }: HubError): boolean {
  return cause instanceof Error && cause.name === 'AbortError'
}

function reasonOf({ cause }: HubError, mask: Mask): string | null {
  if (!(cause instanceof Error)) return null
  // A parser's words quote what it read: the name is enough.
  return cause instanceof SyntaxError ? cause.name : sanitize(`${cause.name}: ${cause.message}`, mask)
}

/**
 * Sends one request with the account's token and returns a successful answer, its body unread. The token never leaves its origin,
 * and an action is not sent a second time: its redirect is a failure. Throws `HubError`.
 */
export async function fetchHub(connection: HubConnection, url: URL, options: Options): Promise<Response> {
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

/** Only what `fetch` itself throws is the network's fault. */
function fetchOnce({ fetch }: HubConnection, url: URL, options: Options) {
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
  options: Options,
): Promise<Response> {
  const limit = parseRateLimit(response.headers)
  if (limit) connection.onRateLimit?.(options.token, limit)
  if (!response.ok) throw await toHubError(response, options, connection.mask)
  return response
}
