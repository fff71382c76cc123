import * as z from 'zod/mini'

/** What the process of the viewers is told to do; each command has one answer. */
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
    /** How often each stream has each Space. */
    streamsPerSpace: z.int(),
  }),
  z.object({ do: z.literal('leave'), count: z.int() }),
])

export type ViewerCommand = z.infer<typeof viewerCommand>

/** What came of `measure`. Delays are milliseconds from the Hub's sending to the viewer's socket. */
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
