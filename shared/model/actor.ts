import * as z from 'zod/mini'

/** Who did something: the admin by the name of the sign-in, a program with an API key, or the product by itself. */
export const actor = z.object({ kind: z.enum(['admin', 'key', 'system']), name: z.string() })

export type Actor = z.infer<typeof actor>
