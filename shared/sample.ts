import * as z from 'zod/mini'

/** One metrics reading. `at` is ISO 8601; rates are bytes per second; `cpuMillicores` is the allotment. */
export const sample = z.object({
  at: z.iso.datetime(),
  cpuPercent: z.number(),
  cpuMillicores: z.nullable(z.number()),
  memoryUsedBytes: z.number(),
  memoryTotalBytes: z.nullable(z.number()),
  receivedPerSecond: z.number(),
  sentPerSecond: z.number(),
  replica: z.nullable(z.string()),
  gpus: z.array(
    z.object({
      id: z.string(),
      utilizationPercent: z.number(),
      memoryUsedBytes: z.number(),
      memoryTotalBytes: z.number(),
    }),
  ),
})

export type Sample = z.infer<typeof sample>
