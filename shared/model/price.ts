import type { Flavor } from './flavor.ts'
import { flavorOf, isPaid } from './hardware.ts'
import type { Space } from './space.ts'
import type { Stage } from './stages.ts'

/** The hours of an average month, as prices per month are counted. */
export const HOURS_OF_MONTH = 730

/** Prices per hour in dollars, by flavor; null if the Hub does not say. */
export type Prices = ReadonlyMap<string, number | null>

export function pricesOf(flavors: readonly Flavor[]): Prices {
  return new Map(flavors.map(({ id, pricePerHourUSD }) => [id, pricePerHourUSD]))
}

/**
 * The stages that the Hub bills, by the minute: while a container starts or runs (Hub docs, spaces-gpus.md). A rebuild is billed while the
 * old container serves; a build, a pause and sleep are not.
 */
const BILLED: ReadonlySet<Stage> = new Set([
  'APP_STARTING',
  'RUNNING',
  'RUNNING_BUILDING',
  'RUNNING_APP_STARTING',
])

export function isBilled(stage: Stage): boolean {
  return BILLED.has(stage)
}

type Priced = Pick<Space, 'stage' | 'hardware' | 'replicas' | 'sdk'>

/** What a Space costs an hour as it is now: 0 while it is not billed, null if the price of its hardware is not known. */
export function hourlyCost(space: Priced, prices: Prices): number | null {
  return space.sdk !== 'static' && isBilled(space.stage) ? hourlyPrice(space, prices) : 0
}

/** What a Space costs an hour while it runs, each replica for itself; null if the price of its hardware is not known. */
export function hourlyPrice(space: Priced, prices: Prices): number | null {
  const flavor = flavorOf(space)
  if (flavor === null || space.sdk === 'static') return 0
  const price = prices.get(flavor) ?? (isPaid(flavor) ? null : 0)
  const replicas = Math.max(1, space.replicas.current ?? 1)
  const cost = price === null ? null : roundPrice(price * replicas)
  // The Hub may name any number of replicas.
  return cost !== null && Number.isFinite(cost) ? cost : null
}

/** Prices are computed from millionths of a dollar a minute. */
export function roundPrice(dollars: number): number {
  return Math.round(dollars * 1e6) / 1e6
}
