import { expect } from 'vitest'
import type * as z from 'zod/mini'
import { ERROR_STATUS, type ErrorBody, type ErrorCode, errorBody } from '../../../shared/wire/errors.ts'

/** The body of a success, parsed with its schema in `shared/`; anything else fails the test. */
export async function readSuccess<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  return schema.parse(body)
}

/** The body of a failure with this code and the matching status. */
export async function readFailure(response: Response, code: ErrorCode): Promise<ErrorBody> {
  const body = errorBody.parse(await response.json())
  expect(body.code, body.message).toBe(code)
  expect(response.status).toBe(ERROR_STATUS[code])
  expect(body.requestId).toBe(response.headers.get('X-Request-Id'))
  return body
}
