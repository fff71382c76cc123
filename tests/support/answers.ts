import { expect } from 'vitest'
import type * as z from 'zod/mini'
import { ERROR_STATUS, type ErrorBody, type ErrorCode, errorBody } from '../../shared/wire/errors.ts'
import { secrets } from './secrets.ts'

/** The body of a success, parsed with its schema in `shared/`; anything else fails the test. */
export async function readSuccess<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const body = await readJson(response)
  expect(response.status, JSON.stringify(body)).toBe(200)
  return schema.parse(body)
}

/** The body of a failure with this code and the matching status and headers. */
export async function readFailure(response: Response, code: ErrorCode): Promise<ErrorBody> {
  const body = errorBody.parse(await readJson(response))
  expect(body.code, body.message).toBe(code)
  expect(response.status).toBe(ERROR_STATUS[code])
  expect(body.requestId).toBe(response.headers.get('x-request-id'))
  const { retryAfterSeconds } = body
  expect(response.headers.get('retry-after')).toBe(retryAfterSeconds?.toString() ?? null)
  // 429 always says when to try again; 502 and 503 may.
  if (response.status < 500) expect(retryAfterSeconds !== undefined).toBe(response.status === 429)
  // For people: a sentence without markup that fits a screen.
  expect(body.message).toMatch(/^[^<>]{10,500}$/)
  return body
}

/** The JSON of any answer under /api, after checking its headers and that it holds nothing secret. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  expectSafe(response, text)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  return JSON.parse(text)
}

/** What is true for every answer under /api, a success or not. */
export function expectSafe({ headers }: Response, text: string): void {
  const isStream = headers.get('content-type')?.startsWith('text/event-stream')
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': isStream ? 'no-store, no-transform' : 'no-store',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  expectNoSecret(text)
  expectNoSecret([...headers].filter(([name]) => name !== 'set-cookie').join('\n'))
}

/** Checks for passwords, keys and sessions of these tests, and for anything that looks like a Hub token. */
export function expectNoSecret(text: string): void {
  for (const secret of secrets) expect(text.includes(secret), 'a secret stands in it').toBe(false)
  expect(text).not.toMatch(/hf_(?!space_manager|transfer)[A-Za-z0-9]{4,}/)
}
