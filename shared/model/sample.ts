import * as z from 'zod/mini'
import { spaceId } from './space-id.ts'
import { stage } from './stages.ts'

/** One measurement of a Space. `at` is ISO 8601; rates are bytes per second; `cpuMillicores` is the CPU limit. */
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

/** Query of `GET /api/proxy/metrics`. */
export const sampleQuery = z.object({ spaceId })

/** Answer of `GET /api/proxy/metrics`; `sample` is null if the Space is not running. */
export const sampleAnswer = z.object({
  success: z.literal(true),
  spaceId,
  stage,
  sample: z.nullable(sample),
})

export type Sample = z.infer<typeof sample>
export type SampleAnswer = z.infer<typeof sampleAnswer>
