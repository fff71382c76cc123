import { zValidator } from '@hono/zod-validator'
import type { Context, ValidationTargets } from 'hono'
import type { z } from 'zod/mini'
import { AppError } from '../../errors.ts'

/** zod puts unknown field names into its message; they can be any length. */
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

/** The same for the query, if which schema applies depends on the path. */
export function parseQuery<Schema extends z.ZodMiniType>(c: Context, schema: Schema): z.infer<Schema> {
  const entries = Object.entries(c.req.queries())
  // Like `validate`: a parameter that is repeated is a list.
  const query = entries.map(([name, values]) => [name, values.length > 1 ? values : values[0]])
  return parseInput(schema, Object.fromEntries(query))
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
