import * as z from 'zod/mini'

/** Seconds between two looks while nobody watches; 0: off. */
export const LOOK_INTERVALS = [60, 120, 300, 900, 0] as const

/** What a probe may be, for forms that say it field by field. */
export const PROBE_LIMITS = {
  path: /^\/(?![/\\])[\x21-\x7e]*$/,
  pathLength: 500,
  status: { min: 100, max: 599 },
  textLength: 200,
  everySeconds: { min: 300, max: 86_400 },
} as const

/** Answer of `GET` and `PUT /api/proxy/watch`. What is answered was checked when it was set: here only its types matter. */
export const watchAnswer = z.object({
  success: z.literal(true),
  everySeconds: z.literal([...LOOK_INTERVALS]),
  probes: z.array(
    z.object({
      spaceId: z.string(),
      path: z.string(),
      expectStatus: z.nullable(z.number()),
      expectText: z.nullable(z.string()),
      everySeconds: z.number(),
      enabled: z.boolean(),
    }),
  ),
  deadManUrl: z.nullable(z.string()),
})

export type WatchAnswer = z.infer<typeof watchAnswer>
