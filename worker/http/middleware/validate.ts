import { zValidator } from '@hono/zod-validator'
import type { Context, ValidationTargets } from 'hono'
import * as z from 'zod/mini'
import { AppError } from '../../errors.ts'

/** zod puts unknown field names into its message; they can be any length. */
const MAX_CHARACTERS = 300

/** For calls without query parameters: a misspelt or misplaced one is reported. */
export const noQuery = z.strictObject({})

/** Validates one part of a request. Throws `invalid_request` with an issue for each invalid field. */
export function validate<Schema extends z.ZodMiniType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (!result.success) throw toInvalidRequest(result.error)
  })
}

/** The same for a query whose schema depends on the path. */
export function parseQuery<Schema extends z.ZodMiniType>(c: Context, schema: Schema): z.infer<Schema> {
  const entries = Object.entries(c.req.queries())
  // As in `validate`, a repeated parameter is a list.
  const query = entries.map(([name, values]) => [name, values.length > 1 ? values : values[0]])
  return parseInput(schema, Object.fromEntries(query))
}

/** The same for a value that a handler has built itself. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw toInvalidRequest(result.error)
  return result.data
}

/** The messages name the field and what is expected, never the value: it may be a password. */
function toInvalidRequest({ issues }: Pick<z.core.$ZodError, 'issues'>): AppError {
  return new AppError('invalid_request', 'The request is invalid.', {
    issues: issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: message.slice(0, MAX_CHARACTERS),
    })),
  })
}
