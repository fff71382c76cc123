import * as z from 'zod/mini'

/** Hardware that a Space can run on. `cpu` and `memory` are for people: `2 vCPU`, `16 GB`. */
export const flavor = z.object({
  id: z.string(),
  name: z.string(),
  cpu: z.nullable(z.string()),
  memory: z.nullable(z.string()),
  /** For people: `1x Nvidia T4, 16 GB`; null if it has none. */
  accelerator: z.nullable(z.string()),
  /** 0 if it is free; null if the Hub does not say. */
  pricePerHourUSD: z.nullable(z.number()),
})

export type Flavor = z.infer<typeof flavor>
