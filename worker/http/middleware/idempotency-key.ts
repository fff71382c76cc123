import type { Context } from 'hono'
import { AppError } from '../../errors.ts'

export const MAX_KEY_CHARACTERS = 200

/**
 * The `Idempotency-Key` of a request (IETF draft of that name), or null. Requests with the same key run once. Throws
 * `invalid_request` if it is too long.
 */
export function readIdempotencyKey(c: Context): string | null {
  const key = c.req.header('Idempotency-Key')?.trim() || null
  if (key === null || key.length <= MAX_KEY_CHARACTERS) return key
  const message = `An Idempotency-Key must not have more than ${MAX_KEY_CHARACTERS} characters.`
  throw new AppError('invalid_request', message, { issues: [{ path: 'Idempotency-Key', message }] })
}
