import * as z from 'zod/mini'

/** Query of `GET /api/v1/status`: `refresh=1` bypasses what is cached. Apart from the answer: the browser needs only that. */
export const statusQuery = z.strictObject({ refresh: z.optional(z.enum(['0', '1'])) })
