import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import type { z } from 'zod/mini'
import { AppError } from '../../errors.ts'

/** A field that nobody knows is named, however long its name. */
const MAX_CHARACTERS = 300

/** Checks one part of a request against its schema. Throws `invalid_request`, naming each wrong field. */
export function validate<Schema extends z.ZodMiniType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (!result.success) throw toInvalidRequest(result.error)
  })
}

/** The same for a value that a handler put together itself. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw toInvalidRequest(result.error)
  return result.data
}

/** The messages name fields and what is expected, never a value that was sent: it may be a password. */
function toInvalidRequest({ issues }: Pick<z.core.$ZodError, 'issues'>): AppError {
  return new AppError('invalid_request', 'The request is not as described.', {
    issues: issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: message.slice(0, MAX_CHARACTERS),
    })),
  })
}
