import * as z from 'zod/mini'

/** A restore takes at most this many bytes. */
export const MAX_BACKUP_BYTES = 8 * 1024 * 1024

/** Answer of `POST /api/proxy/backup`: how much was restored. */
export const restored = z.object({
  success: z.literal(true),
  spaces: z.number(),
  incidents: z.number(),
  activity: z.number(),
})

export type Restored = z.infer<typeof restored>
