import type * as z from 'zod/mini'
import { errorBody } from '../../../shared/wire/errors.ts'
import { serverClock } from '../../time/server-clock.ts'
import { ApiError } from './api-error.ts'
import { classifyAnswer } from './classify-answer.ts'
import { createDeadline } from './deadline.ts'
import { takeEarlyAnswer } from './early-answers.ts'

export { ApiError, type FailureCode } from './api-error.ts'

const READ_MS = 15_000
/** An uncached list waits for the Hub, account by account. */
export const LIST_MS = 25_000
/** An action waits for the Hub, and "it may have worked" must not be reported too early. */
const POST_MS = 30_000

type Schema<Output> = z.ZodMiniType<Output>

/** An answer that was read completely. */
interface RawAnswer {
  response: Response
  text: string
}

export async function getJson<Output>(
  path: string,
  schema: Schema<Output>,
  signal?: AbortSignal,
): Promise<Output> {
  return read(await call(path, {}, { ms: READ_MS, signal }), schema)
}

/**
 * Reads the same resource repeatedly. The request names the version that is known here; if nothing has changed, the server
 * only sends headers, and `renew` builds the answer from them and the previous one.
 */
export function createRereader<Output>(
  schema: Schema<Output>,
  ms: number,
  renew: (value: Output, headers: Headers) => Output,
) {
  let known: { etag: string; value: Output } | null = null
  let sessions = 0

  async function reread(path: string, signal?: AbortSignal): Promise<Output> {
    const asked = known
    const session = sessions
    const init = asked ? { headers: { 'if-none-match': asked.etag } } : {}
    const answer = await call(path, init, { ms, signal })
    if (answer.response.status === 304 && asked) return renew(asked.value, answer.response.headers)
    const value = read(answer, schema)
    const etag = answer.response.headers.get('etag')
    if (session === sessions) known = etag === null ? null : { etag, value }
    return value
  }

  function forget() {
    known = null
    sessions += 1
  }
  return { reread, forget }
}

export function post<Output>(path: string, body: unknown, schema: Schema<Output>): Promise<Output> {
  return sendDocument('POST', path, JSON.stringify(body), schema)
}

/**
 * Sends a JSON document. Each request has its own idempotency key: browsers repeat a request if a kept-alive connection breaks, and the server
 * recognises the repetition by the key.
 */
export async function sendDocument<Output>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: string,
  schema: Schema<Output>,
  ms = POST_MS,
): Promise<Output> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomKey() }
  return read(await call(path, { method, headers, body }, { ms }), schema)
}

/** Sends a final request from a page that is being unloaded. Whether it arrived is not known. */
export function postAndForget(path: string, body: unknown) {
  navigator.sendBeacon(path, new Blob([JSON.stringify(body)], { type: 'application/json' }))
}

interface Patience {
  ms: number
  signal?: AbortSignal | undefined
}

async function call(path: string, init: RequestInit, { ms, signal }: Patience): Promise<RawAnswer> {
  const deadline = createDeadline(ms, signal)
  const { sentAt, answer } = send(path, init, deadline.signal)
  try {
    const response = await answer
    serverClock.observe(response.headers.get('date'), sentAt, Date.now())
    return { response, text: await response.text() }
  } catch (cause) {
    if (signal?.aborted) throw cause
    if (deadline.isOver()) throw new ApiError({ code: 'timeout', message: 'No answer in time' }, { cause })
    throw new ApiError({ code: 'unreachable', message: 'No answer from the server' }, { cause })
  } finally {
    deadline.clear()
  }
}

/** Redirects are not followed: the API has none, and another site's sign-in page could not be read anyway. */
function send(path: string, init: RequestInit, signal: AbortSignal) {
  const early = Object.keys(init).length === 0 ? takeEarlyAnswer(path, Date.now()) : null
  if (!early) return { sentAt: Date.now(), answer: fetch(path, { ...init, redirect: 'manual', signal }) }
  signal.addEventListener('abort', early.abort)
  return early
}

function read<Output>(answer: RawAnswer, schema: Schema<Output>): Output {
  const body = parseJson(answer.text)
  if (!answer.response.ok) throw toApiError(answer, body)

  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw unexpectedAnswer(answer, parsed.error)
}

/** Why this answer is not what was asked for. */
export async function readFailure(response: Response): Promise<ApiError> {
  const text = await response.text()
  return toApiError({ response, text }, parseJson(text))
}

function toApiError(answer: RawAnswer, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body)
  return parsed.success ? new ApiError(parsed.data) : unexpectedAnswer(answer, parsed.error)
}

function unexpectedAnswer({ response, text }: RawAnswer, cause: unknown): ApiError {
  const { status, headers } = response
  const code = classifyAnswer({
    status,
    contentType: headers.get('content-type') ?? '',
    mitigated: headers.get('cf-mitigated'),
    body: text,
  })
  return new ApiError(
    {
      code,
      message: `Not an answer of this server (${status})`,
      requestId: headers.get('x-request-id'),
      retryAfterSeconds: parseWait(headers.get('retry-after')),
    },
    { cause },
  )
}

/** `crypto.randomUUID` is missing on plain http. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

function parseWait(header: string | null): number | null {
  return header && /^\d{1,5}$/.test(header) ? Number(header) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
