import * as z from 'zod/mini'

/** Who did something: the admin, by user name; a program with an API key; or the product itself. */
export const actor = z.object({ kind: z.enum(['admin', 'key', 'system']), name: z.string() })

export type Actor = z.infer<typeof actor>
