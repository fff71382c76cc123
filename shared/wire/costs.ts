import * as z from 'zod/mini'
import { flavor } from '../model/flavor.ts'
import { errorCode } from './errors.ts'

/** Answer of `GET /api/proxy/hardware`: what the Hub offers, at most an hour old. */
export const flavorsAnswer = z.object({ success: z.literal(true), flavors: z.array(flavor) })

const time = z.nullable(z.iso.datetime())

/** Where a cost of this month comes from: the Hub's bill, or our own count of billed time. */
const costSource = z.enum(['billing', 'estimate'])

/** What one Space costs. */
export const spaceCost = z.object({
  spaceId: z.string(),
  /** Dollars an hour as it is now: 0 while it is not billed; null if the price of its hardware is not known. */
  perHourUSD: z.nullable(z.number()),
  /** Dollars since the month or the billing period began; null if not known. */
  monthToDateUSD: z.nullable(z.number()),
  source: costSource,
  /** An estimate counts from here, if that is later than the beginning of the month. */
  countedFrom: time,
  /** Since when it runs on paid hardware without work, as far as it was watched; null if it does not. */
  idleSince: time,
})

/** What an account costs, and how many CPU Spaces it may run. */
export const accountCost = z.object({
  username: z.string(),
  perHourUSD: z.number(),
  /** The sum of what is known; null if nothing is. With `billing` it includes Spaces that are gone. */
  monthToDateUSD: z.nullable(z.number()),
  source: costSource,
  /** Running CPU Spaces, and how many may run at once; `limit` is null unless the Hub has told it. */
  quota: z.object({ running: z.number(), limit: z.nullable(z.number()) }),
  /** Why the Hub’s bill cannot be read; the costs are then an estimate. */
  error: z.nullable(z.object({ code: errorCode, message: z.string() })),
})

/** Answer of `GET /api/proxy/costs`. */
export const costs = z.object({
  success: z.literal(true),
  perHourUSD: z.number(),
  /** How many Spaces run on hardware whose price is not known: they are missing in every sum. */
  unknownPrices: z.number(),
  accounts: z.array(accountCost),
  spaces: z.array(spaceCost),
})

export type FlavorsAnswer = z.infer<typeof flavorsAnswer>
export type SpaceCost = z.infer<typeof spaceCost>
export type AccountCost = z.infer<typeof accountCost>
export type Costs = z.infer<typeof costs>
