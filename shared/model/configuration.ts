import * as z from 'zod/mini'

const time = z.iso.datetime()

/** A variable of a Space. Anyone who may see the Space can read it, and a duplicate of the Space gets it, too. */
export const variable = z.object({
  key: z.string(),
  value: z.string(),
  /** The value contains a secret of this service and is not shown: it can be replaced or deleted. */
  masked: z.optional(z.literal(true)),
  description: z.nullable(z.string()),
  /** When it was last set; null if the Hub does not say. */
  updatedAt: z.nullable(time),
})

/** A secret of a Space: the Hub never returns its value. */
export const secret = z.object({
  key: z.string(),
  description: z.nullable(z.string()),
  updatedAt: z.nullable(time),
})

export type Variable = z.infer<typeof variable>
export type Secret = z.infer<typeof secret>

/** What an entry of the configuration is: `variable` or `secret`. */
export type EntryKind = 'variable' | 'secret'
