import type * as z from 'zod/mini'
import { type ErrorCode, errorBody, type Issue } from '../../shared/errors.ts'

/** What can go wrong with a call: the server's own codes, no answer at all, or one that is not the contract's. */
export type FailureCode = ErrorCode | 'unreachable' | 'unreadable'

interface Failure {
  code: FailureCode
  message: string
  requestId?: string | null
  issues?: Issue[]
  retryAfterSeconds?: number | null
}

/** The one way a call to the server fails. Switch on `code`; `message` is safe to show. */
export class ApiError extends Error {
  override name = 'ApiError' as const
  readonly code: FailureCode
  readonly requestId: string | null
  readonly issues: Issue[]
  readonly retryAfterSeconds: number | null

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options)
    this.code = failure.code
    this.requestId = failure.requestId ?? null
    this.issues = failure.issues ?? []
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
  }
}

type Schema<Output> = z.ZodMiniType<Output>

export async function getJson<Output>(
  path: string,
  schema: Schema<Output>,
  signal?: AbortSignal,
): Promise<Output> {
  return read(await call(path, signal ? { signal } : {}), schema)
}

/**
 * Reads one thing again and again. The server is told which version is known here; where nothing has changed since, it
 * sends nothing, and what it sent then is the answer.
 */
export function createRereader<Output>(schema: Schema<Output>) {
  let known: { etag: string; value: Output } | null = null

  return async function reread(path: string, signal?: AbortSignal): Promise<Output> {
    const asked = known
    const headers: HeadersInit = asked ? { 'if-none-match': asked.etag } : {}
    const response = await call(path, { headers, ...(signal && { signal }) })
    if (response.status === 304 && asked) return asked.value
    const value = await read(response, schema)
    const etag = response.headers.get('etag')
    known = etag === null ? null : { etag, value }
    return value
  }
}

export async function post<Output>(path: string, body: unknown, schema: Schema<Output>): Promise<Output> {
  const headers = { 'content-type': 'application/json' }
  return read(await call(path, { method: 'POST', headers, body: JSON.stringify(body) }), schema)
}

/** Sends a last word from a page that is going away. Nobody hears whether it arrived. */
export function postAndForget(path: string, body: unknown) {
  navigator.sendBeacon(path, new Blob([JSON.stringify(body)], { type: 'application/json' }))
}

async function call(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiError({ code: 'unreachable', message: 'No answer from the server' }, { cause })
  }
}

async function read<Output>(response: Response, schema: Schema<Output>): Promise<Output> {
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw toApiError(response, body)

  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw unreadable(response, parsed.error)
}

function toApiError(response: Response, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body)
  if (!parsed.success) return unreadable(response, parsed.error)

  const { code, message, requestId, issues, retryAfterSeconds } = parsed.data
  return new ApiError({
    code,
    message,
    requestId,
    issues: issues ?? [],
    retryAfterSeconds: retryAfterSeconds ?? null,
  })
}

function unreadable(response: Response, cause: unknown): ApiError {
  const requestId = response.headers.get('x-request-id')
  return new ApiError(
    { code: 'unreadable', message: `Unreadable answer (${response.status})`, requestId },
    { cause },
  )
}
