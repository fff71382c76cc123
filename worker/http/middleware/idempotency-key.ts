import type { Context } from 'hono'
import { AppError } from '../../errors.ts'

export const MAX_KEY_CHARACTERS = 200

/**
 * The `Idempotency-Key` of a request (IETF draft of that name): copies of a request under one key are done once. Null without
 * one. Throws `invalid_request` if it is too long.
 */
export function readIdempotencyKey(c: Context): string | null {
  const key = c.req.header('Idempotency-Key')?.trim() || null
  if (key === null || key.length <= MAX_KEY_CHARACTERS) return key
  const message = `An Idempotency-Key has ${MAX_KEY_CHARACTERS} characters at most.`
  throw new AppError('invalid_request', message, { issues: [{ path: 'Idempotency-Key', message }] })
}
