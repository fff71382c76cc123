import * as z from 'zod/mini'

/** The commands of the viewers' process; each has one answer. */
export const viewerCommand = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('open'),
    /** One address for each stream. */
    urls: z.array(z.string()),
    authorization: z.string(),
  }),
  z.object({
    do: z.literal('measure'),
    rounds: z.int(),
    spaces: z.int(),
    /** How many samples of each Space each stream gets. */
    streamsPerSpace: z.int(),
  }),
  z.object({ do: z.literal('leave'), count: z.int() }),
])

export type ViewerCommand = z.infer<typeof viewerCommand>

/** The result of `measure`. Delays are milliseconds from the Hub to the viewer's socket. */
export const delivery = z.object({
  expected: z.int(),
  delivered: z.int(),
  lost: z.int(),
  doubled: z.int(),
  median: z.number(),
  p99: z.number(),
  longest: z.number(),
})

export type Delivery = z.infer<typeof delivery>
