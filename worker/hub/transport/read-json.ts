import { withDeadline } from '../../with-deadline.ts'
import { isPage, wordsOf } from './errors/error-text.ts'
import { type HubCall, HubError } from './errors/hub-error.ts'
import {
  fetchHub,
  type HubAction,
  type HubConnection,
  type HubRequestInit,
  reportFailure,
} from './fetch-hub.ts'
import { readText } from './read-text.ts'
import { withRetries } from './retry.ts'

const TIMEOUT_MS = 10_000
/** For a list of many Spaces, or all variables of one. */
export const MAX_READ_BYTES = 24 * 1024 * 1024
/** Most actions return one runtime. */
const MAX_ACTION_BYTES = 1024 * 1024

interface JsonAnswer<T> {
  data: T
  headers: Headers
}

/** Parses an answer; null if it does not have the documented shape. */
type Read<T> = (data: unknown) => T | null

interface JsonRead extends HubCall {
  /** Whether an action is waiting for it. */
  urgent?: boolean
  /** Ends it: nobody waits for the answer any longer. */
  ended?: AbortSignal
}

type JsonCall = JsonRead & HubRequestInit & { maxBytes: number }

/** Reads JSON from the Hub, with retries. Throws `HubError`. */
export function readJson<T>(
  connection: HubConnection,
  url: URL,
  call: JsonRead,
  read: Read<T>,
): Promise<JsonAnswer<T>> {
  const options = { ...call, maxBytes: MAX_READ_BYTES }
  return withRetries(() => fetchJson(connection, url, options, read))
}

/** Sends an action to the Hub once and reads its JSON answer of at most `maxBytes`. Throws `HubError`. */
export async function sendForJson<T>(
  connection: HubConnection,
  url: URL,
  action: HubCall & HubAction,
  read: Read<T>,
  maxBytes = MAX_ACTION_BYTES,
): Promise<T> {
  const options = { ...action, urgent: true, maxBytes }
  return (await fetchJson(connection, url, options, read)).data
}

function fetchJson<T>(
  connection: HubConnection,
  url: URL,
  options: JsonCall,
  read: Read<T>,
): Promise<JsonAnswer<T>> {
  const send = async (late: AbortSignal) => {
    const signal = options.ended ? AbortSignal.any([options.ended, late]) : late
    const response = await fetchHub(connection, url, { ...options, signal })
    const data = parse(response, await readText(response, options.maxBytes))
    return { data: check(connection, data, read), headers: response.headers }
  }
  const pool = options.urgent ? connection.urgentPool : connection.pool
  // The deadline starts inside the pool: a waiting call has not been sent yet.
  return pool(() => reportFailure(connection, url, options, () => withDeadline(TIMEOUT_MS, send)))
}

function parse(response: Response, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = isPage(response, text)
      ? 'The Hub, or a proxy in front of it, answered with a web page.'
      : 'The Hub sent an answer that is not JSON.'
    throw new HubError('hub_unavailable', message, { cause, status: response.status })
  }
}

function check<T>({ mask }: HubConnection, data: unknown, read: Read<T>): T {
  const value = read(data)
  if (value !== null) return value
  const hubMessage = wordsOf(data, mask) || undefined
  throw new HubError('hub_unavailable', 'The Hub sent an unexpected answer.', { hubMessage })
}
