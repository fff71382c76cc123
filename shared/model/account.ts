import * as z from 'zod/mini'
import { errorCode, errorParams } from '../wire/errors.ts'

/** A Hub user or organisation whose Spaces are managed, and how its last listing went. */
export const account = z.object({
  username: z.string(),
  token: z.enum(['own', 'global', 'none']),
  ok: z.boolean(),
  spaceCount: z.number(),
  error: z.nullable(
    z.object({
      code: errorCode,
      message: z.string(),
      params: z.optional(errorParams),
      hubMessage: z.optional(z.string()),
    }),
  ),
  /** When its Spaces were last read; null before the first time. */
  readAt: z.nullable(z.iso.datetime()),
  /** Entries of the Hub's list that could not be used. */
  omitted: z.number(),
})

export type Account = z.infer<typeof account>

/** Why an account's last listing failed, or a warning about one that worked. */
export type AccountError = NonNullable<Account['error']>
