import * as z from 'zod/mini'
import { LOG_KINDS } from './logs.ts'

export const MAX_TAIL = 10_000
export const DEFAULT_TAIL = 500

const invalidTail = `A tail is a whole number of lines, from 0 to ${MAX_TAIL}`

/** Query of a log: its kind, and how many of its last lines to begin with. */
export const logQuery = z.strictObject({
  kind: z._default(z.enum(LOG_KINDS, { error: `A kind is one of ${LOG_KINDS.join(', ')}` }), 'run'),
  tail: z.pipe(
    z.pipe(
      z._default(
        z.string({ error: invalidTail }).check(z.regex(/^\d{1,5}$/, { error: invalidTail })),
        String(DEFAULT_TAIL),
      ),
      z.transform(Number),
    ),
    z.int().check(z.maximum(MAX_TAIL, { error: invalidTail })),
  ),
})

export type LogQuery = z.infer<typeof logQuery>
